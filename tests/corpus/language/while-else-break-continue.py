n = 0
while n < 5:
    n += 1
    if n == 2:
        continue
    print(n, end=' ')
else:
    print('finished')

while n > 0:
    n -= 1
    if n == 3:
        print('break at', n)
        break
else:
    print('never')

while False:
    pass
else:
    print('else of an empty loop')

def find(limit):
    i = 0
    while True:
        if i * i > limit:
            return i
        i += 1
print(find(50))

i = 10
while i:
    i //= 2
    while i > 2:
        i -= 1
        if i == 3:
            break
    else:
        print('inner done', i)
        continue
    print('inner broke', i)
