def trace(n):
    log = []
    for i in range(n):
        if i == 1:
            log.append('continue')
            continue
        if i == 4:
            log.append('break')
            break
        log.append(i)
    else:
        log.append('else')
    return log
assert trace(3) == [0, 'continue', 2, 'else'] and trace(6) == [0, 'continue', 2, 3, 'break'] and trace(0) == ['else']
def nested():
    out = []
    i = 0
    while i < 4:
        j = 0
        while True:
            if j == i:
                break
            j += 1
            if j == 2:
                continue
            out.append((i, j))
        else:
            out.append('never')
        i += 1
    else:
        out.append('done')
    return out
assert nested() == [(1, 1), (2, 1), (3, 1), (3, 3), 'done']
def finally_flow(kind):
    log = []
    for i in range(2):
        try:
            log.append(('try', i))
            if kind == 'break':
                break
            if kind == 'continue':
                continue
            if kind == 'return':
                return log
            if kind == 'raise':
                raise ValueError
        except ValueError:
            log.append('except')
        else:
            log.append('else')
        finally:
            log.append(('finally', i))
    else:
        log.append('loop else')
    return log
assert finally_flow('break') == [('try', 0), ('finally', 0)]
assert finally_flow('continue') == [('try', 0), ('finally', 0), ('try', 1), ('finally', 1), 'loop else']
assert finally_flow('return') == [('try', 0), ('finally', 0)]
assert finally_flow('raise') == [('try', 0), 'except', ('finally', 0), ('try', 1), 'except', ('finally', 1), 'loop else']
assert finally_flow('') == [('try', 0), 'else', ('finally', 0), ('try', 1), 'else', ('finally', 1), 'loop else']
def search(grid, wanted):
    for r, row in enumerate(grid):
        for c, v in enumerate(row):
            if v == wanted:
                break
        else:
            continue
        return r, c
    return None
assert search([[1, 2], [3, 4]], 3) == (1, 0) and search([[1]], 9) is None
def binary(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo
a = [1, 3, 5, 7, 7, 9]
assert [binary(a, x) for x in range(11)] == [0, 0, 1, 1, 2, 2, 3, 3, 5, 5, 6]
def collatz(n):
    steps = 0
    while n != 1:
        n, steps = (n // 2 if n % 2 == 0 else 3 * n + 1), steps + 1
    return steps
assert [collatz(n) for n in range(1, 11)] == [0, 1, 7, 2, 5, 8, 16, 3, 19, 6]
i = 10
while (i := i - 3) > 0:
    pass
assert i == -2
print('ok')
