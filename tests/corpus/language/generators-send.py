def average():
    total = n = 0
    value = None
    while True:
        value = yield value
        total += value
        n += 1
        value = total / n
avg = average()
print(next(avg), avg.send(10), avg.send(20), avg.send(3))
def echo():
    got = []
    while len(got) < 3:
        x = yield len(got)
        print('got', x)
        got.append(x)
    return got
e = echo()
print(e.send(None))
print(e.send('a'), next(e))
try:
    e.send('c')
except StopIteration as s:
    print(s.value)
try:
    echo().send(1)
except TypeError as t:
    print(t)
def twice():
    a = yield 1
    b = yield a
    print('a', a, 'b', b, (yield), (yield 5) + 1)
t = twice()
print(next(t), t.send('x'), t.send('y'), t.send('p'))
try:
    t.send(6)
except StopIteration:
    print('done')
def again():
    yield next(me)
me = again()
try:
    next(me)
except ValueError as v:
    print(v)
