def log(x):
    print('eval', x)
    return x

def f(*args, **kwargs):
    return args, kwargs

print(f(log(1), log(2), k=log(3), *[log(4)]))
d = {log('a'): log(1), log('b'): log(2)}
print(d)
target = [0, 0, 0]
target[log(1)] = log(9)
print(target)
print(log(1) < log(2) < log(0) < log(5))
x = log(1) if log(0) else log(2)
print(log(0) or log('') or log('last'))
print(log(1) and log([]) and log('never'))

def defaults(a=log('default')):
    pass

log(1) + log(2) * log(3)
a, b = log('left'), log('right')
