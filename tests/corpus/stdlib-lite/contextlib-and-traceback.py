"""contextlib and traceback."""
import contextlib
import io
import sys
import traceback
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name.upper()
    finally:
        print(f'</{name}>')


with tag('p') as t, tag('b'):
    print(t)
try:
    with tag('err'):
        raise ValueError('inside')
except ValueError as e:
    print('caught', e)


@contextmanager
def swallow():
    try:
        yield
    except KeyError as e:
        print('swallowed', e)


with swallow():
    raise KeyError('k')


@tag('dec')
def decorated(x):
    return x * 2


print(decorated(4), decorated(5))


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


for bad in (twice, never):
    try:
        with bad():
            pass
    except RuntimeError as e:
        print('RuntimeError', e)
try:
    with twice():
        raise ValueError
except ValueError as e:
    print('ValueError', e)


class Thing:
    def close(self):
        print('closed')


with closing(Thing()) as thing:
    print(type(thing).__name__)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
print('after suppress')
with nullcontext(5) as n:
    print(n)
buffer = io.StringIO()
with redirect_stdout(buffer):
    print('hidden')
print(repr(buffer.getvalue()))

with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in 'xy']
    stack.callback(print, 'callback', 1)
    stack.push(lambda *details: print('pushed', details[0]))
    print(names)
try:
    with ExitStack() as stack:
        stack.enter_context(tag('z'))
        stack.enter_context(suppress(KeyError))
        raise IndexError('out')
except IndexError as e:
    print('IndexError', e)
with ExitStack() as stack:
    stack.enter_context(suppress(KeyError))
    raise KeyError
stack = ExitStack()
stack.callback(print, 'later')
kept = stack.pop_all()
stack.close()
kept.close()


class Managed(contextlib.AbstractContextManager):
    def __exit__(self, *args):
        print('managed', args[0])


with Managed() as m:
    print(type(m).__name__, isinstance(m, contextlib.AbstractContextManager))
try:
    ExitStack().enter_context(5)
except TypeError as e:
    print(e)


# ---- traceback



def show(text):
    print(text.replace(__file__, 'program.py'))


def shown(function, *args, **keywords):
    out = io.StringIO()
    function(*args, file=out, **keywords)
    show(out.getvalue())


def fail(n):
    if n:
        return fail(n - 1)
    return [][n + 1]


def caught(f, *args):
    try:
        f(*args)
    except Exception as e:
        return e


def raiser():
    try:
        fail(0)
    except IndexError as e:
        raise KeyError('second') from e


try:
    fail(1)
except IndexError:
    text = traceback.format_exc()
    show(text)
    shown(traceback.print_exc)
    print([(f.name, f.lineno, f.line) for f in traceback.extract_tb(sys.exc_info()[2])])
    print(traceback.format_exception_only(*sys.exc_info()[:2]))
show(''.join(traceback.format_exception(caught(raiser))))
show(''.join(traceback.format_exception(caught(fail, 6))))
e = caught(raiser)
shown(traceback.print_exception, e, chain=False)
shown(traceback.print_exception, type(e), e, e.__traceback__, limit=1)
show(traceback.format_tb(e.__traceback__)[-1])
print(repr(traceback.format_exc()))
print(traceback.format_exception_only(ValueError('only')), traceback.format_exception_only(KeyError, KeyError()))
err = ValueError('noted')
err.add_note('a note')
print(''.join(traceback.format_exception(err)))
te = traceback.TracebackException.from_exception(e)
print(te, len(te.stack), te.exc_type.__name__, te.__cause__ is not None)


def where():
    return traceback.extract_stack()


print([f.name for f in where()], where()[-1].line)
show(''.join(traceback.format_stack()))
traceback.print_exc()
try:
    int('x')
except ValueError:
    traceback.print_exc()
