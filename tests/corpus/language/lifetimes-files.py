open('a.txt', 'w').write('flushed at once')
print(open('a.txt').read())
def save():
    f = open('b.txt', 'w')
    f.write('closed when the frame ended')
save()
print(open('b.txt').read())
f = open('c.txt', 'w')
f.write('first')
f = open('d.txt', 'w')
print(open('c.txt').read())
f.write('second')
f = None
print(open('d.txt').read())
holder = {'file': open('e.txt', 'w')}
holder['file'].write('in a dict')
print(repr(open('e.txt').read()))
del holder['file']
print(repr(open('e.txt').read()))
class Log:
    def __init__(self):
        self.f = open('log.txt', 'w')
log = Log()
log.f.write('attribute')
log = None
print(open('log.txt').read())
def gen():
    f = open('g.txt', 'w')
    f.write('from a generator')
    yield 1
for _ in gen():
    pass
print(open('g.txt').read())
g = gen()
next(g)
print(repr(open('g.txt').read()))
g = None
print(repr(open('g.txt').read()))
for n in range(50):
    open(f'many{n}.txt', 'w').write(str(n))
print(sum(int(open(f'many{n}.txt').read()) for n in range(50)))
