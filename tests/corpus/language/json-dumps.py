import json
print(json.dumps({'a': 1, 'b': [1, 2.5, None, True, False, 'x']}))
print(json.dumps([]), json.dumps({}), json.dumps('é中"\\\n\t/'), json.dumps('é中', ensure_ascii=False), json.dumps('😀'), json.dumps(5), json.dumps(None), json.dumps(1.0), json.dumps(1e100), json.dumps((1, 2)))
print(json.dumps({'b': 1, 'a': [1, {'z': {}, 'y': []}]}, indent=2, sort_keys=True))
print(json.dumps([1, [2, 3]], indent=4))
print(json.dumps({'k': [1, 2]}, separators=(',', ':')), json.dumps([1, 2], indent='--'), json.dumps({'a': 1}, indent=0))
print(json.dumps({1: 'int', 2.5: 'float', True: 'bool', None: 'none'}), json.dumps(float('nan')), json.dumps([float('inf'), -float('inf')]))
print(json.dumps({'x': object}, default=lambda o: f'<{o.__name__}>'), json.dumps({(1, 2): 1, 'ok': 2}, skipkeys=True))
class Point:
    def __init__(self): self.x = 1
for bad in (lambda: json.dumps({1, 2}), lambda: json.dumps(Point()), lambda: json.dumps({(1,): 2}), lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.dumps(b'x'), lambda: json.dumps({'a': 1, 2: 3}, sort_keys=True), lambda: json.dumps(lambda: 0)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e).split(' at 0x')[0])
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
print(json.dumps('\x00\x1f\x7f\u2028'), json.dumps(10 ** 30), json.dumps({'nested': {'deep': {'er': [[[]]]}}}))
