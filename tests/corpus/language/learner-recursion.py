def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append((a, c))
        hanoi(n - 1, b, a, c, moves)
    return moves
moves = hanoi(4, 'A', 'B', 'C', [])
print(len(moves), moves[:4])
def permutations(items):
    if len(items) < 2:
        return [items]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]
print(permutations([1, 2, 3]))
def flatten(x):
    for item in x:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item
print(list(flatten([1, [2, (3, [4, []]), 5], 6])))
memo = {}
def fib(n):
    if n < 2:
        return n
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(90), len(memo))
def queens(n, row=0, cols=(), found=None):
    found = [] if found is None else found
    if row == n:
        found.append(cols)
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)):
            queens(n, row + 1, cols + (c,), found)
    return found
print(len(queens(6)), queens(6)[0])
def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))
print(ackermann(2, 3))
def endless(n):
    return endless(n + 1)
try:
    endless(0)
except RecursionError as e:
    print(type(e).__name__, e)
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(depth(500))
