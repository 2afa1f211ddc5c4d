def reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        print('logging')
        raise

try:
    reraise()
except ZeroDivisionError as e:
    print('got', e)

try:
    raise
except RuntimeError as e:
    print(e)

def named():
    try:
        [][0]
    except IndexError as e:
        raise e

try:
    named()
except IndexError as e:
    print(e)

try:
    try:
        raise KeyError('a')
    except KeyError:
        try:
            raise ValueError('b')
        except ValueError:
            pass
        raise
except KeyError as e:
    print('outer one again', e)

try:
    e
except NameError as err:
    print(err)

e = 'before'
try:
    raise ValueError
except ValueError as e:
    print(repr(e))
print('e' in globals())
