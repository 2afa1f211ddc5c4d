print([*range(3), *'ab', 5], (*[1], *(2, 3)), {*[1, 2], *{2, 3}})
print({**{'a': 1, 'b': 2}, 'b': 3, **{'c': 4}})
a = [1, 2]
print(*a, *a, sep='-')
def f(*args, **kw):
    return args, kw
print(f(*a, 3, *(4,), x=1, **{'y': 2}, **{'z': 3}))
first, *_, last = 'hello'
print(first, _, last)
t = *a, 3
print(t)
def g():
    return *a, 'x'
print(g())
for x, *ys in [(1, 2, 3), (4,)]:
    print(x, ys)
print([*{'k': 1}], [*{'k': 1}.values()], [*{'k': 1}.items()])
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*matrix)))
print(max(*[3, 9, 2]), dict(**{'q': 1}, r=2))
for make in (lambda: [*5], lambda: {**5}, lambda: (*None,), lambda: {*3}):
    try:
        make()
    except TypeError as e:
        print(e)
