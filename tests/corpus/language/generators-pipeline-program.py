def read(lines):
    for number, line in enumerate(lines, 1):
        yield number, line.strip()
def grep(word, pairs):
    return ((n, l) for n, l in pairs if word in l)
def take(n, it):
    for _, x in zip(range(n), it):
        yield x
def window(seq, size):
    buf = []
    for x in seq:
        buf.append(x)
        if len(buf) == size:
            yield tuple(buf)
            buf.pop(0)
text = '''one fish
two fish
red bird
blue fish
'''
for n, l in take(2, grep('fish', read(text.splitlines()))):
    print(n, l)
print(list(window(range(6), 3)))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
print(list(take(15, primes())))
def permutations(items):
    if not items:
        yield []
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [items[i]] + rest
print([''.join(p) for p in permutations(list('abc'))])
def batches(it, n):
    it = iter(it)
    while chunk := list(take(n, it)):
        yield chunk
print(list(batches(range(5), 2)))
