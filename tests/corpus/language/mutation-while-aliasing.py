def append_to(x, target):
    target.append(x)
    target = ['new list']
    target.append(x)
a = []
append_to(1, a)
print(a)
matrix = [[]] * 3
matrix[0].append('shared')
print(matrix)
fixed = [[] for _ in range(3)]
fixed[0].append('own')
print(fixed)
b = a[:]
b.append(2)
print(a, b)
d1 = {'k': [1]}
d2 = d1.copy()
d2['k'].append(2)
d2['j'] = 0
print(d1, d2)
x = [1, 2, 3]
for v in x[:]:
    if v == 2:
        x.remove(v)
print(x)
t = ([],)
t[0].append('inside a tuple')
print(t)
i = 5
def change(i):
    i += 1
    return i
print(change(i), i)
s = 'abc'
u = s
s += 'd'
print(s, u)
def swap(a, b):
    return b, a
p, q = swap(1, 2)
print(p, q)
