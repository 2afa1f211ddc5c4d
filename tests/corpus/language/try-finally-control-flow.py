def a():
    try:
        return 'try'
    finally:
        return 'finally'
def b():
    x = 1
    try:
        return x
    finally:
        x = 2
        print('x is', x)
def c():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print('body', i)
        finally:
            print('finally', i)
    return 'done'
def d():
    try:
        raise ValueError('lost')
    finally:
        return 'swallowed'
def e():
    while True:
        try:
            try:
                return 'r'
            finally:
                print('inner')
        finally:
            print('outer')
            break
    return 'broke out'
def f():
    for i in range(3):
        try:
            1 / 0
        except ZeroDivisionError:
            continue
        finally:
            print('f', i)
    try:
        return 'a'
    finally:
        try:
            1 / 0
        except ZeroDivisionError:
            print('handled in finally')
for func in (a, b, c, d, e, f):
    print(func())
