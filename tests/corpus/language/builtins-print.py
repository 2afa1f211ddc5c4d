print()
print('a', 1, None, [2], sep=', ')
print('no newline', end='')
print('!', end='\n\n')
print('a', 'b', sep='')
print('x', 'y', sep='\n')
print(1, 2, sep=None, end=None)
print('flush', flush=True)
import sys
print('to stdout', file=sys.stdout)
print('to stderr', file=sys.stderr)
print(*[1, 2, 3], sep='-')
print(*'abc')
print('tab\tand\\', 'é中😀')
class W:
    def __init__(self):
        self.parts = []
    def write(self, text):
        self.parts.append(text)
w = W()
print('a', 2, file=w)
print('end', end='', file=w)
print(w.parts)
for bad in (lambda: print('x', sep=1), lambda: print('x', end=2), lambda: print('x', nope=3), lambda: print('x', file=5)):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(print('inner'))
