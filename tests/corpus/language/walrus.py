if (n := len('hello')) > 3:
    print(n)
data = iter([3, 1, 4, 0, 5])
while (x := next(data)) != 0:
    print(x, end=' ')
print(x)
print([y for v in range(5) if (y := v * v) > 3], y)
def f():
    print([last := i for i in range(4)], last)
    return (a := 1) + (b := 2), a, b
print(f())
print(any((found := w).startswith('b') for w in ['a', 'bc', 'd']), found)
total = 0
print([total := total + v for v in [1, 2, 3]], total)
print((z := 5, 6), z)
print({k: (m := k) for k in 'ab'}, m)
