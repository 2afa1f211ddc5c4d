import json
data = {'left': 10, 'names': ['a', 'b'], 'nested': {'ok': True}}
with open('data.json', 'w') as f:
    json.dump(data, f)
with open('data.json') as f:
    print(json.load(f) == data)
print(open('data.json').read())
json.dump({'n': 1}, open('n.json', 'w'))
n = json.load(open('n.json'))['n']
json.dump({'n': n + 1}, open('n.json', 'w'))
print(json.load(open('n.json')))
for i in range(5):
    state = json.load(open('n.json'))
    state['n'] *= 2
    json.dump(state, open('n.json', 'w'), indent=2)
print(open('n.json').read())
open('bad.json', 'w').write('{"broken": ')
try:
    json.load(open('bad.json'))
except json.JSONDecodeError as e:
    print(e)
open('empty.json', 'w').close()
try:
    json.load(open('empty.json'))
except ValueError as e:
    print(type(e).__name__, e)
try:
    json.load(open('missing.json'))
except FileNotFoundError as e:
    print(e)
