def resize(image, *, width, height=100):
    return (image, width, height)

print(resize('cat', width=50))
print(resize('cat', height=10, width=5))
print(resize.__kwdefaults__)
try:
    resize('cat', 50)
except TypeError as e:
    print(e)
try:
    resize('cat')
except TypeError as e:
    print(e)

def after(*args, sep='-'):
    return sep.join(args)

print(after('a', 'b', 'c'))
print(after('a', 'b', sep='+'))

def two(*, a, b):
    pass

try:
    two()
except TypeError as e:
    print(e)
