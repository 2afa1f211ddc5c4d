class Both:
    def __repr__(self):
        return 'Both()'
    def __str__(self):
        return 'both'

class OnlyRepr:
    def __repr__(self):
        return 'OnlyRepr()'

class OnlyStr:
    def __str__(self):
        return 'only str'

b = Both()
print(b, str(b), repr(b), [b], (b,), {b: b}, {'k': b})
print(f'{b} {b!r} {b!s}', '%s %r' % (b, b), '{} {!r}'.format(b, b))
r = OnlyRepr()
print(r, str(r), [r])
s = OnlyStr()
print(s, repr(s)[:26], str([s])[:27])

class Bad:
    def __repr__(self):
        return 5

try:
    repr(Bad())
except TypeError as e:
    print(e)
try:
    str(Bad())
except TypeError as e:
    print(e)
print(repr(object())[:18], str(type), type(b))
