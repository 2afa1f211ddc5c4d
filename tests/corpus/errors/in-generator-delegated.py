def inner():
    yield 1
    raise ValueError('inside inner')

def outer():
    yield from inner()

print(list(outer()))
