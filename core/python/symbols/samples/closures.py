import os.path, sys as system

counter = 0


def outer(a, b=counter, *args, c, d: int = 2, **kwargs):
    x = 1
    y = 2

    def middle():
        nonlocal x
        z = y

        def inner(x=x):
            return x + z + a + kwargs

        return inner, [y for _ in range(x)]

    def uses_global():
        global counter, fresh
        counter += 1
        fresh = 1
        return os, system

    class Local:
        x = x
        y = y

        def method(self):
            return x, y, self, __class__

    return middle, lambda q, w=x: q + w + b, Local


def generator(n):
    total = yield n
    yield from (i * total for i in range(n))


def deleted():
    value = 1
    del value
    for i, (j, *k) in []:
        pass
    with open(i) as f, f as (g, h):
        pass
    try:
        pass
    except ValueError as error:
        pass
    import json as js, os.path
    from sys import argv as av, exit
    return (lambda: (js, av)), error


def shadow(len):
    print = len
    return lambda: print(len)


def deep():
    v = 1

    def one():
        def two():
            def three():
                return v
            return three
        return two
    return one


def decorated(f):
    @f(lambda: f)
    def g(x=f) -> f:
        return g
    return g


def explicit():
    global helper

    def helper():
        def nested():
            pass
        return nested

    class helper2:
        global method

        def method(self):
            return lambda: self
