def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
assert f(1, d=4) == (1, 2, 3, (), 4, 5, {})
assert f(1, 2, 3, 4, 5, d=6, z=7) == (1, 2, 3, (4, 5), 6, 5, {'z': 7})
assert f(*[1, 20], c=30, **{'d': 4, 'a': 'kw'}) == (1, 20, 30, (), 4, 5, {'a': 'kw'})
assert f(*(), 1, *[2], *(3,), d=0, **{}, **{'q': 1}) == (1, 2, 3, (), 0, 5, {'q': 1})
def message(call):
    try:
        call()
    except TypeError as e:
        return str(e)
def g(a, b, *, c, d=0): pass
def h(*args): pass
def k(**kw): pass
def one(a): pass
def two(a, b=1): pass
def pos(a, b, /): pass
cases = [
    (lambda: g(), "g() missing 2 required positional arguments: 'a' and 'b'"),
    (lambda: g(1), "g() missing 1 required positional argument: 'b'"),
    (lambda: g(1, 2), "g() missing 1 required keyword-only argument: 'c'"),
    (lambda: g(1, 2, 3), "g() takes 2 positional arguments but 3 were given"),
    (lambda: g(1, 2, 3, c=4), "g() takes 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given"),
    (lambda: g(1, 2, c=1, a=5), "g() got multiple values for argument 'a'"),
    (lambda: g(1, 2, c=1, x=5), "g() got an unexpected keyword argument 'x'"),
    (lambda: h(x=1), "h() got an unexpected keyword argument 'x'"),
    (lambda: k(1), "k() takes 0 positional arguments but 1 was given"),
    (lambda: one(), "one() missing 1 required positional argument: 'a'"),
    (lambda: one(1, 2), "one() takes 1 positional argument but 2 were given"),
    (lambda: two(1, 2, 3), "two() takes from 1 to 2 positional arguments but 3 were given"),
    (lambda: pos(a=1, b=2), "pos() got some positional-only arguments passed as keyword arguments: 'a, b'"),
    (lambda: pos(1), "pos() missing 1 required positional argument: 'b'"),
    (lambda: k(**{1: 2}), "keywords must be strings"),
    (lambda: k(**[1]), "__main__.k() argument after ** must be a mapping, not list"),
    (lambda: h(*1), "__main__.h() argument after * must be an iterable, not int"),
    (lambda: k(a=1, **{'a': 2}), "__main__.k() got multiple values for keyword argument 'a'"),
    (lambda: (lambda x: x)(), "<lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'"),
    (lambda: f(), "f() missing 1 required positional argument: 'a'"),
]
for i, (call, expected) in enumerate(cases):
    assert message(call) == expected, (i, message(call))
def three(a, b, c): pass
assert message(lambda: three()) == "three() missing 3 required positional arguments: 'a', 'b', and 'c'"
def default_list(x, acc=[]):
    acc.append(x)
    return acc
assert default_list(1) is default_list(2) and default_list.__defaults__ == ([1, 2],)
def swap(**kw):
    kw['a'] = 'new'
    return kw
d = {'a': 'old'}
assert swap(**d) == {'a': 'new'} and d == {'a': 'old'}
print('ok')
