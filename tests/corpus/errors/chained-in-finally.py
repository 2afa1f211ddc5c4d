def f():
    try:
        raise KeyError('first')
    finally:
        int('second')

f()
