try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('second')
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError('second') from z
except ValueError as e:
    print(repr(e.__context__), repr(e.__cause__), e.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('hidden') from None
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)

try:
    raise ValueError from KeyError
except ValueError as e:
    print(repr(e.__cause__))

try:
    raise ValueError from 5
except TypeError as e:
    print(e)

try:
    try:
        raise KeyError(1)
    finally:
        raise IndexError(2)
except IndexError as e:
    print(repr(e.__context__))
e = ValueError('x').with_traceback(None)
print(e.__traceback__, e.__context__)
try:
    raise e
except ValueError as same:
    print(same is e, same.__traceback__ is not None)
