x = 'module'
def reads():
    return x
def writes():
    x = 'local'
    return x, reads()
assert reads() == 'module' and writes() == ('local', 'module')
def conditional(flag):
    if flag:
        y = 1
    return y
assert conditional(True) == 1
try:
    conditional(False)
except UnboundLocalError as e:
    assert str(e) == "cannot access local variable 'y' where it is not associated with a value"
def loops():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    return [f() for f in fs]
assert loops() == [2, 2, 2]
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    def reset():
        nonlocal n
        n = 0
    return up, reset
up, reset = counter()
assert [up(), up(), reset(), up()] == [1, 2, None, 1]
class K:
    x = 'class'
    def get(self):
        return x
    ys = [x for _ in range(1)]
    zs = [v for v in x]
assert K().get() == 'module' and K.ys == ['module'] and K.zs == list('class')
def outer():
    x = 'outer'
    class Inner:
        y = x
        x = 'inner'
        def get(self):
            return x
    return Inner.y, Inner.x, Inner().get()
assert outer() == ('module', 'inner', 'outer'), outer()
def g():
    global made
    made = [v for v in range(3)]
g()
assert made == [0, 1, 2] and 'v' not in globals()
def shadow(len):
    return len
assert shadow(5) == 5 and len([1]) == 1
def exception_name():
    e = 1
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError:
        return 'unbound'
assert exception_name() == 'unbound'
def defaults(a, b=x, *, c=lambda: x):
    return b, c()
x = 'changed'
assert defaults(0) == ('module', 'changed')
def walrus():
    [last := i for i in range(5)]
    return last
assert walrus() == 4
def nested_comprehension(n):
    return [[i * j + n for j in range(i)] for i in range(3)]
assert nested_comprehension(10) == [[], [10], [10, 12]]
def recursive_local():
    def fact(n):
        return n * fact(n - 1) if n else 1
    return fact(10)
assert recursive_local() == 3628800
print('ok')
