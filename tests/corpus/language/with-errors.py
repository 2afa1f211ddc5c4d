class NoExit:
    def __enter__(self):
        return self
class NoEnter:
    def __exit__(self, *a):
        pass
class Bad:
    def __enter__(self):
        return 1
    def __exit__(self, kind, value, tb):
        print('exit sees', kind.__name__ if kind else None)
        raise ValueError('from exit')
for thing in (5, NoExit(), NoEnter(), 'text'):
    try:
        with thing:
            pass
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    with Bad():
        raise KeyError('body')
except ValueError as e:
    print(e, repr(e.__context__))
try:
    with Bad():
        pass
except ValueError as e:
    print(e, e.__context__)
class Wrong:
    def __enter__(self): return self
    def __exit__(self): pass
try:
    with Wrong():
        pass
except TypeError as e:
    print(e)
with open('w.txt', 'w') as f:
    f.write('hello')
print(f.closed)
