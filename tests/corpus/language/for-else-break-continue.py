for i in range(3):
    print(i)
else:
    print('all', i)
for i in [1, 2, 3]:
    if i == 2:
        break
else:
    print('not printed')
print('stopped at', i)

def prime(n):
    for d in range(2, n):
        if n % d == 0:
            return False
    else:
        return n > 1
print([n for n in range(20) if prime(n)])

for x in []:
    pass
else:
    print('empty')
for a in range(3):
    for b in range(3):
        if a == b:
            continue
        if a + b > 3:
            break
        print(a, b, end='; ')
    else:
        print('row', a, 'complete', end='; ')
print()
items = [1, 2, 3, 4]
for item in items:
    if item % 2 == 0:
        items.remove(item)
print(items)
for i in range(2):
    i = 100
print(i)
