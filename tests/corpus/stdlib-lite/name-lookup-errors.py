def message(f):
    try:
        f()
    except NameError as e:
        return type(e).__name__, str(e)
def a(): return not_defined
def b():
    x += 1
def c():
    print(y)
    y = 1
def d():
    del z
    z = 1
def e():
    def inner(): return w
    r = message(inner)
    w = 1
    return r
def f():
    for i in []:
        pass
    return i
def g():
    with_value = 1
    del with_value
    return with_value
def h():
    try:
        raise ValueError
    except ValueError as err:
        pass
    return err
assert message(a) == ('NameError', "name 'not_defined' is not defined")
for fn, name in ((b, 'x'), (c, 'y'), (d, 'z'), (f, 'i'), (g, 'with_value'), (h, 'err')):
    assert message(fn) == ('UnboundLocalError', f"cannot access local variable '{name}' where it is not associated with a value"), message(fn)
assert e() == ('NameError', "cannot access free variable 'w' where it is not associated with a value in enclosing scope")
try:
    a()
except NameError as err:
    assert err.name == 'not_defined'
late = lambda: defined_later
try:
    late()
except NameError:
    defined_later = 5
assert late() == 5
global_value = 1
def changes():
    global global_value
    global_value += 1
    del global_value
changes()
assert message(lambda: global_value)[0] == 'NameError' and 'global_value' not in globals()
globals()['made'] = 'through globals()'
assert made == 'through globals()'
class K:
    try:
        nope
    except NameError as e2:
        caught = str(e2)
assert K.caught == "name 'nope' is not defined" and not hasattr(K, 'e2')
try:
    {}.nope
except AttributeError as err:
    assert err.name == 'nope' and err.obj == {}
print('ok')
