def run(action):
    try:
        print('try')
        result = action()
    except ZeroDivisionError as e:
        print('zero', e)
        return 'handled'
    except (KeyError, IndexError) as e:
        print('lookup', type(e).__name__, e)
    except Exception as e:
        print('other', repr(e))
    else:
        print('else', result)
        return 'fine'
    finally:
        print('finally')
    return 'end'

print(run(lambda: 1))
print(run(lambda: 1 / 0))
print(run(lambda: {}['k']))
print(run(lambda: [][1]))
print(run(lambda: int('x')))
try:
    try:
        raise TypeError('inner')
    finally:
        print('cleanup')
except TypeError as e:
    print('outer', e)
try:
    pass
except:
    print('no')
else:
    print('else without exception')
try:
    undefined
except:
    print('bare')
