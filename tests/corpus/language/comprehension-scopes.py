i = 'outer'
print([i for i in range(3)], i)
def f():
    n = 10
    return [n + i for i in range(3)], {n: i for i in range(2)}, list(n for _ in range(2))
print(f())
class C:
    size = 3
    items = [0] * size
    pairs = [(i, i) for i in range(size)]
print(C.items, C.pairs)
fs = [lambda: i for i in range(3)]
print([g() for g in fs])
print([[j for j in range(i)] for i in range(4)])
def outer():
    k = 1
    def inner():
        return [k for _ in range(2)]
    k = 5
    return inner()
print(outer())
try:
    [undefined for _ in range(1)]
except NameError as e:
    print(e)
print([y for x in range(3) for y in range(x)])
print(list(x for x in range(5) if x % 2))
print([(lambda x: x * 2)(x) for x in range(3)])
gen = (i * n for i in range(3) for n in [10])
n = 99
print(list(gen))
