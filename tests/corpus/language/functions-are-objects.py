def greet(name):
    """Says hello."""
    return 'hello ' + name

print(greet.__name__, greet.__qualname__, greet.__doc__, greet.__module__)
say = greet
print(say('you'), say is greet)
table = {'greet': greet, 'upper': str.upper, 'len': len}
for key, function in table.items():
    print(key, function('abc'))

greet.calls = 3
print(greet.calls, greet.__dict__)
print(callable(greet), callable(3), callable(int), callable(lambda: 0))

def outer():
    def inner():
        pass
    return inner

print(outer().__qualname__, outer().__name__)
class C:
    def m(self):
        pass
print(C.m.__qualname__, (lambda: 0).__name__)
