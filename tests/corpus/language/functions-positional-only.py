def divide(a, b, /, exact=False):
    return a / b if exact else a // b

print(divide(7, 2))
print(divide(7, 2, True))
print(divide(7, 2, exact=True))
try:
    divide(a=7, b=2)
except TypeError as e:
    print(e)
try:
    divide(7, b=2)
except TypeError as e:
    print(e)

def free(name, /, **kwargs):
    return name, kwargs

print(free('x', name='y'))

def everything(a, b=2, /, c=3, *args, d, e=5, **rest):
    return a, b, c, args, d, e, rest

print(everything(1, d=4))
print(everything(1, 20, 30, 40, 50, d=4, e=6, f=7, a=8))
