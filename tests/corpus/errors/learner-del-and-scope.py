x = 1
def outer():
    y = 2
    def inner():
        nonlocal y
        y += 1
        return y
    inner()
    del y
    return inner()
try:
    outer()
except NameError as e:
    print(type(e).__name__, e)
del x
print(x)
