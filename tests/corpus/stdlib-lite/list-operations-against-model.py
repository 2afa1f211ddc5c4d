import random
rng = random.Random(17)
class Model:
    def __init__(self):
        self.d = {}
    def items(self):
        return [self.d[i] for i in range(len(self.d))]
    def set(self, values):
        self.d = dict(enumerate(values))
real, model = [], Model()
for step in range(600):
    n = len(real)
    op = rng.randrange(9)
    value = rng.randrange(50)
    items = model.items()
    if op == 0:
        real.append(value)
        model.set([*items, value])
    elif op == 1:
        i = rng.randint(-n - 2, n + 2)
        real.insert(i, value)
        at = max(0, n + i) if i < 0 else min(i, n)
        model.set([x for k, x in enumerate(items) if k < at] + [value] + [x for k, x in enumerate(items) if k >= at])
    elif op == 2 and n:
        i = rng.randint(-n, n - 1)
        assert real.pop(i) == items[i]
        model.set([x for k, x in enumerate(items) if k != i % n])
    elif op == 3 and n:
        i = rng.randrange(n)
        real[i] = value
        model.d[i] = value
    elif op == 4 and value in items:
        real.remove(value)
        first = min(k for k, x in enumerate(items) if x == value)
        model.set([x for k, x in enumerate(items) if k != first])
    elif op == 5:
        real.reverse()
        model.set([items[n - 1 - k] for k in range(n)])
    elif op == 6 and n > 30:
        del real[10:20]
        model.set(items[:10] + items[20:])
    elif op == 7:
        real.extend([value] * 2)
        model.set(items + [value, value])
    elif op == 8 and n > 20:
        real[2:6] = [value]
        model.set(items[:2] + [value] + items[6:])
    assert real == model.items() and len(real) == len(model.d)
    assert real.count(value) == sum(1 for x in real if x == value) and (value in real) == (real.count(value) > 0)
print('ok', len(real), sum(real))
