print([x * x for x in range(6)])
print([x for x in range(20) if x % 2 if x % 3])
print([(x, y) for x in range(3) for y in 'ab'])
print([x if x % 2 else -x for x in range(5)])
print([[i * j for j in range(3)] for i in range(3)])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([cell for row in matrix for cell in row if cell > 2])
print([a + b for a, b in zip([1, 2], [3, 4])], [h for h, *t in ['abc', 'de']])
x = 'kept'
squares = [x for x in range(3)]
print(x, squares)
print([x for x in [x for x in [1, 2, 3]] if x > 1])
print([f'{n:02}' for n in range(3)], [len(w) for w in 'a bb ccc'.split()])
def f(n):
    return [i + n for i in range(n) if (lambda v: v != 1)(i)]
print(f(3))
