def gen(name):
    try:
        print('start', name)
        yield 1
        yield 2
    finally:
        print('finally', name)
def use():
    g = gen('local')
    next(g)
    print('leaving')
use()
print('left')
g = gen('rebound')
next(g)
g = None
print('after rebind')
for x in gen('loop'):
    break
print('after loop')
next(gen('temporary'))
print('after temporary')
h = gen('never started')
del h
print('nothing to clean')
class Res:
    def __enter__(self):
        print('open')
    def __exit__(self, *a):
        print('close')
def with_res():
    with Res():
        yield 'value'
w = with_res()
print(next(w))
del w
lst = [gen('in list')]
next(lst[0])
lst.clear()
print('cleared')
