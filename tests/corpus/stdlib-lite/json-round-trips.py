import json
import random
rng = random.Random(31)
def make(depth):
    kind = rng.randrange(9 if depth else 6)
    if kind == 0:
        return rng.randint(-10 ** 20, 10 ** 20)
    if kind == 1:
        return rng.uniform(-1e6, 1e6)
    if kind == 2:
        return ''.join(rng.choice('ab"\\/\n\t\x01é中😀 ') for _ in range(rng.randrange(8)))
    if kind in (3, 4, 5):
        return (None, True, False)[kind - 3]
    if kind == 6:
        return {str(rng.randrange(100)): make(depth - 1) for _ in range(rng.randrange(4))}
    return [make(depth - 1) for _ in range(rng.randrange(4))]
for _ in range(150):
    value = make(3)
    for options in ({}, {'indent': 2}, {'ensure_ascii': False}, {'separators': (',', ':')}, {'sort_keys': True}, {'indent': 1, 'separators': (' , ', ' : ')}):
        text = json.dumps(value, **options)
        assert json.loads(text) == value, text
        assert json.dumps(json.loads(text), **options) == text
        if options.get('ensure_ascii', True):
            assert text.isascii()
        if 'indent' not in options:
            assert '\n' not in text
assert json.dumps({'b': [1, {}, []], 'a': ()}, indent=2) == '{\n  "b": [\n    1,\n    {},\n    []\n  ],\n  "a": []\n}'
deep = []
for _ in range(200):
    deep = [deep]
assert json.loads(json.dumps(deep)) == deep
print('ok')
