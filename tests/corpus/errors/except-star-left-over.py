def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
try:
    raise ExceptionGroup('eg', [ValueError(1), TypeError('t'), ExceptionGroup('in', [ValueError(2), OSError(3)])])
except* ValueError as e:
    print('V', e, e.exceptions)
except* TypeError as e:
    print('T', e.exceptions)
except* OSError:
    print('O')
else:
    print('no')
finally:
    print('fin')
try:
    try:
        raise ValueError('plain')
    except* ValueError as e:
        print(repr(e))
    try:
        print('ok')
    except* ValueError:
        print('never')
    else:
        print('else')
    try:
        raise ExceptionGroup('g', [KeyError('k'), IndexError('i')])
    except* KeyError:
        print('K')
except ExceptionGroup as e:
    print('rest', repr(e))
try:
    try:
        raise ExceptionGroup('g', [KeyError('k'), IndexError('i')])
    except* KeyError as e:
        raise RuntimeError('new') from e
except* RuntimeError as e:
    print(repr(e), e.exceptions)
except* IndexError as e:
    print('i', repr(e))
try:
    try:
        raise ExceptionGroup('g', [KeyError('k'), IndexError('i')])
    except* KeyError as e:
        raise
except ExceptionGroup as e:
    print(repr(e))

def f():
    for i in range(3):
        try:
            if i:
                raise ExceptionGroup('x', [ValueError(i)])
        except* ValueError as e:
            print('loop', i, e)
        except* (TypeError, KeyError):
            pass
f()
try:
    try:
        raise KeyError(1)
    except* 5:
        pass
except BaseException as e:
    print(type(e), e)
try:
    try:
        raise ExceptionGroup('a', [KeyError(1)])
    except* ExceptionGroup:
        pass
except BaseException as e:
    print(type(e), e)
eg = ExceptionGroup('m', [ValueError(1), TypeError(2)])
print(eg.message, eg.exceptions, eg.split(ValueError), eg.subgroup(TypeError), eg.derive([OSError()]), str(eg), eg.args)
t(lambda: ExceptionGroup('x', []))
t(lambda: ExceptionGroup('x', [1]))
t(lambda: ExceptionGroup(1, [ValueError()]))
t(lambda: ExceptionGroup('x', [KeyboardInterrupt()]))
t(lambda: ExceptionGroup('x', 5))
print(repr(BaseExceptionGroup('x', [KeyboardInterrupt()])), type(BaseExceptionGroup('x', [ValueError()])))

def g():
    try:
        return 'r'
    except* ValueError:
        pass
    finally:
        print('gf')
print(g())
e = ValueError('n')
e.add_note('note 1')
print(e.__notes__)
raise ExceptionGroup('last', [ValueError('a'), ExceptionGroup('nested', [KeyError('b'), e])])
