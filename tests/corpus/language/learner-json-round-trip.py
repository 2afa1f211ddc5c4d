import json
library = {'books': [{'title': 'Emma', 'year': 1815, 'tags': ['novel', 'classic'], 'rating': 4.5},
                     {'title': 'Dune', 'year': 1965, 'tags': [], 'rating': None}], 'open': True, 'naïve': 'é'}
text = json.dumps(library, indent=2, sort_keys=True)
print(text)
again = json.loads(text)
print(again == library, again is library)
with open('lib.json', 'w') as f:
    json.dump(library, f, ensure_ascii=False, separators=(',', ':'))
print(open('lib.json').read())
with open('lib.json') as f:
    data = json.load(f)
data['books'].append({'title': 'New', 'year': 2020})
print(sorted(b['title'] for b in data['books'] if b['year'] > 1900))
for bad in ('{"a": }', '[1, 2', "{'a': 1}", '', 'nul', '{"a": 1,}', '[01]', '"tab\t"'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e.lineno, e.colno, e)
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
def encode(o):
    if isinstance(o, Point):
        return {'__point__': [o.x, o.y]}
    raise TypeError(f'no way to write {type(o).__name__}')
def decode(d):
    return Point(*d['__point__']) if '__point__' in d else d
s = json.dumps([Point(1, 2), {'p': Point(3, 4)}], default=encode)
print(s)
back = json.loads(s, object_hook=decode)
print(back[0].x, back[1]['p'].y)
try:
    json.dumps({1, 2}, default=encode)
except TypeError as e:
    print(e)
print(json.dumps({1: 'a', None: 'b', True: 'c', 2.5: 'd'}), json.dumps([float('inf'), 1e100, 0.1, -0.0]))
