"""Frames, code objects and what a module answers for names it does not have."""
import sys
import types


def outer(a, *rest, c=1, **more):
    shared = 3

    def inner(first, /, second, *, third=4):
        nonlocal shared
        shared += a
        frame = sys._getframe()
        back = frame.f_back
        print(frame.f_code.co_name, frame.f_globals is globals(), back.f_code.co_name, back.f_back.f_code.co_name)
        print(sorted(set(frame.f_locals) - {'frame', 'back'}), sys._getframe().f_lineno - frame.f_code.co_firstlineno)
        print(sorted(locals()))

    call = inner
    call(1, 2)
    return inner


inner = outer(1)
for code in (outer.__code__, inner.__code__, (lambda *args: (yield)).__code__):
    print(code.co_name, code.co_qualname, code.co_firstlineno, code.co_argcount, code.co_posonlyargcount,
          code.co_kwonlyargcount, code.co_nlocals, code.co_varnames, code.co_freevars, code.co_cellvars,
          code.co_flags & 0x2f)
print(repr(inner.__code__).split(' at ')[0], [cell.cell_contents for cell in inner.__closure__])


def fails(x, y):
    total = x + y
    if total > 0:
        return total / (x - x)
    unbound = total
    return unbound


try:
    fails(1, 2)
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb is not None:
        frame = tb.tb_frame
        print(frame.f_code.co_name, tb.tb_lineno, isinstance(frame, types.FrameType), frame.f_globals['__name__'])
        last = frame.f_locals
        tb = tb.tb_next
    print(last)
try:
    sys._getframe(100)
except ValueError as e:
    print(e)
print(sys._getframe().f_back)


class Marked:
    def method(self):
        pass

    method.mark = 'of the function'


print(Marked().method.mark, Marked.method.mark, hasattr(Marked().method, 'other'))
try:
    Marked().method.mark = 1
except AttributeError as e:
    print(e)


def __getattr__(name):
    if name.startswith('made_'):
        return name[5:]
    raise AttributeError(f'nothing like {name}')


me = sys.modules[__name__]
print(me.made_up, getattr(me, 'other', 'default'))
from __main__ import made_here
import __main__
print(made_here, __main__ is me)
try:
    me.other
except AttributeError as e:
    print(e)
