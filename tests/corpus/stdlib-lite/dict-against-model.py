import random
rng = random.Random(11)
real, keys, values = {}, [], []
def key():
    n = rng.randrange(30)
    return rng.choice([n, str(n), (n, 'x'), float(n), n % 2 == 0])
for step in range(1500):
    k, v = key(), rng.randrange(1000)
    op = rng.randrange(6)
    if op < 3:
        real[k] = v
        if k in keys:
            values[keys.index(k)] = v
        else:
            keys.append(k)
            values.append(v)
    elif op == 3:
        expected = values[keys.index(k)] if k in keys else 'none'
        assert real.pop(k, 'none') == expected
        if k in keys:
            i = keys.index(k)
            del keys[i], values[i]
    elif op == 4 and keys and step % 5 == 0:
        assert real.popitem() == (keys.pop(), values.pop())
    else:
        assert real.get(k, 'no') == (values[keys.index(k)] if k in keys else 'no')
        assert (k in real) == (k in keys)
    assert len(real) == len(keys)
    if step % 50 == 0:
        assert list(real) == keys and list(real.values()) == values and list(real.items()) == list(zip(keys, values))
        assert list(reversed(real)) == keys[::-1] and real == dict(zip(keys, values)) and {**real} == real.copy() == real | {}
assert list(real) == keys
big = {i: i * i for i in range(2000)}
for i in range(0, 2000, 3):
    del big[i]
big.update((i, 'again') for i in range(0, 30, 3))
assert list(big)[:3] == [1, 2, 4] and list(big)[-1] == 27 and len(big) == 1333 + 10 and big[1999] == 1999 ** 2
print('ok', len(real))
