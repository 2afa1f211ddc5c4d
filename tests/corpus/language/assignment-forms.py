a = b = c = []
a.append(1)
print(b, c is a)
x, y = 1, 2
x, y = y, x
print(x, y)
[p, q] = 'pq'
(r), s = 3, 4
t, = [9]
print(p, q, r, s, t)
i = 0
lst = [10, 20, 30]
i, lst[i] = 2, 'new'
print(i, lst)
a, (b, (c, d)) = 1, (2, (3, 4))
print(a, b, c, d)
head, *mid, tail = range(6)
print(head, mid, tail)
*start, end = 'ab'
print(start, end)
first, *nothing = [1]
print(first, nothing)
a, b = {'k': 1, 'j': 2}
print(a, b)
for bad in ('a, b = 1, 2, 3', 'a, b = [1]', 'a, *b, c = [1]', 'a, b = 5', 'a, b, c = "ab"', '*a, b = ()'):
    pass
def unpack(n, value):
    try:
        if n == 1:
            a, b = value
        elif n == 2:
            a, *b, c = value
        else:
            a, b, c = value
        print('ok')
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
unpack(1, (1, 2, 3))
unpack(1, [1])
unpack(2, [1])
unpack(1, 5)
unpack(3, 'ab')
unpack(1, (i for i in range(9)))
unpack(1, None)
