def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]
def identity(n):
    return [[int(i == j) for j in range(n)] for i in range(n)]
def power(m, n):
    result = identity(len(m))
    while n:
        if n & 1:
            result = multiply(result, m)
        m = multiply(m, m)
        n >>= 1
    return result
fib = power([[1, 1], [1, 0]], 90)
print(fib[0][1])
def transpose(m):
    return [list(r) for r in zip(*m)]
def det(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))
a = [[2, 0, 1], [1, 3, 2], [1, 1, 1]]
print(det(a), transpose(a), multiply(a, identity(3)) == a)
for row in multiply(a, a):
    print(' '.join(f'{v:4d}' for v in row))
