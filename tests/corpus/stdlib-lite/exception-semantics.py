def kinds(f):
    chain = []
    try:
        f()
    except BaseException as e:
        while e is not None:
            chain.append(type(e).__name__)
            e = e.__cause__ if e.__cause__ is not None else (None if e.__suppress_context__ else e.__context__)
    return chain
def a():
    try:
        raise KeyError
    except KeyError:
        raise ValueError
def b():
    try:
        a()
    except ValueError as e:
        raise TypeError from e
def c():
    try:
        b()
    except TypeError:
        raise OSError from None
def d():
    try:
        raise KeyError
    finally:
        try:
            raise ValueError
        finally:
            raise TypeError
def e():
    try:
        raise KeyError
    except KeyError:
        try:
            raise ValueError
        except ValueError:
            pass
        raise TypeError
def f():
    err = KeyError()
    try:
        raise err
    except KeyError:
        raise err
assert kinds(a) == ['ValueError', 'KeyError'] and kinds(b) == ['TypeError', 'ValueError', 'KeyError'] and kinds(c) == ['OSError']
assert kinds(d) == ['TypeError', 'ValueError', 'KeyError'] and kinds(e) == ['TypeError', 'KeyError'] and kinds(f) == ['KeyError']
def order():
    log = []
    def note(x):
        log.append(x)
        return x
    for kind in (ValueError, TypeError, None):
        try:
            try:
                if kind:
                    raise kind
                note('no error')
            except ValueError:
                note('value')
            else:
                note('else')
            finally:
                note('finally')
        except TypeError:
            note('outer type')
    return log
assert order() == ['value', 'finally', 'finally', 'outer type', 'no error', 'else', 'finally']
def returns():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue
assert returns() == 2
def deep(n):
    try:
        if n == 0:
            raise ValueError('bottom')
        deep(n - 1)
    except ValueError as err:
        raise ValueError(f'{n}') from err
try:
    deep(20)
except ValueError as err:
    depth = 0
    while err.__cause__ is not None:
        err = err.__cause__
        depth += 1
    assert depth == 21 and str(err) == 'bottom'
import sys
assert sys.exc_info() == (None, None, None)
try:
    1 / 0
except ZeroDivisionError:
    assert sys.exc_info()[0] is ZeroDivisionError
    def inside():
        try:
            {}[0]
        except KeyError:
            assert sys.exc_info()[0] is KeyError
        assert sys.exc_info()[0] is ZeroDivisionError
    inside()
assert sys.exc_info()[0] is None
class Base(Exception): pass
class Derived(Base): pass
caught = []
for exc in (Base, Derived, Exception, KeyError):
    try:
        raise exc
    except Derived:
        caught.append('derived')
    except (Base, KeyError):
        caught.append('base or key')
    except Exception:
        caught.append('exception')
assert caught == ['base or key', 'derived', 'exception', 'base or key']
print('ok')
