import sys, traceback

def work(i):
    if i % 2:
        raise ValueError(f'odd {i}')
    raise TypeError(f'even {i}')

def gather():
    errs = []
    for i in range(4):
        try:
            work(i)
        except Exception as e:
            errs.append(e)
    raise ExceptionGroup('gathered', errs)
try:
    gather()
except* ValueError as eg:
    print('values', [str(e) for e in eg.exceptions], sys.exc_info()[0].__name__)
    traceback.print_exc()
except* TypeError as eg:
    for e in eg.exceptions:
        print(type(e).__name__, e)
print(sys.exc_info())

def nested():
    try:
        gather()
    except* ValueError:
        try:
            1 / 0
        except ZeroDivisionError as z:
            print('inside', repr(z.__context__))
    return 1
try:
    nested()
except ExceptionGroup as e:
    print(repr(e))
    traceback.print_exc()

def gen():
    try:
        yield 1
        raise ExceptionGroup('g', [OSError('o'), KeyError('k')])
    except* OSError:
        yield 2
    except* KeyError:
        yield 3
    yield 4
print(list(gen()))

class MyGroup(ExceptionGroup):

    def __new__(cls, msg, excs, code):
        o = super().__new__(cls, msg, excs)
        o.code = code
        return o

    def derive(self, excs):
        return MyGroup(self.message, excs, self.code)
try:
    try:
        raise MyGroup('mine', [ValueError(1), KeyError(2)], 42)
    except* KeyError as e:
        print(type(e), e.code)
except MyGroup as e:
    print('left', repr(e), e.code)
for i in range(2):
    try:
        raise ExceptionGroup('x', [ValueError(i), KeyError(i)])
    except* (ValueError, KeyError) as e:
        for j in range(3):
            if j == 1:
                continue
            if j == 2:
                break
            print(i, j, len(e.exceptions))
try:
    e
except NameError as q:
    print(q)
try:
    try:
        gather()
    except* ValueError as e:
        raise LookupError('L') from e
    except* TypeError as e:
        raise
except BaseException as x:
    traceback.print_exc()

def last():
    try:
        raise ValueError('naked')
    except* TypeError:
        pass
try:
    last()
except ValueError:
    traceback.print_exc()
try:
    raise ValueError('naked')
except* ValueError as e:
    raise
