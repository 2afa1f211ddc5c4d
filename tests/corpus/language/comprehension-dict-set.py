print({x: x * x for x in range(4)})
print({k.upper(): v for k, v in {'a': 1, 'b': 2}.items() if v > 1})
print({x % 3 for x in range(10)})
print(sorted({len(w) for w in 'the quick brown fox'.split()}))
print({(i, j): i * j for i in range(2) for j in range(2)})
d = {'one': 1, 'two': 2}
print({v: k for k, v in d.items()})
print({k: [v for v in range(k)] for k in range(4)})
print({1: 'a' for _ in range(3)}, {i: i for i in 'aab'}, set(), type({}), type({1}))
words = 'to be or not to be'.split()
counts = {w: words.count(w) for w in words}
print(counts)
def order(x):
    print('o', x)
    return x
print({order('k'): order('v') for _ in range(1)})
