import json
print(json.loads('{"a": [1, 2.5, null, true, false, "x"], "b": {}}'), json.loads('  [ ] '), json.loads('"\\u00e9\\n\\ud83d\\ude00"'), json.loads('1e3'), json.loads('-0'), json.loads('123456789012345678901234567890'))
print(json.loads('{"k": 1, "k": 2}'), json.loads('NaN'), json.loads('[Infinity, -Infinity]'), type(json.loads('1.0')).__name__, json.loads(b'[1]'), json.loads('"é"'))
bad = ['', '{', '[1,]', '{"a" 1}', "{'a': 1}", '[1 2]', '{"a": }', 'nul', '"abc', '[1, 2', '{"a": 1,}', '1 2', '"\\x"', '01', '"a\nb"', '{1: 2}', '[', '{"a": 1 "b": 2}', 'True', '\n\n  x', '"\\u12"', '-', '[1,\n2,\n@]']
for text in bad:
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), '->', e, '|', e.msg, e.pos, e.lineno, e.colno)
print(issubclass(json.JSONDecodeError, ValueError))
try:
    json.loads(5)
except TypeError as e:
    print(e)
data = {'name': 'Ann', 'tags': ['a', 'b'], 'n': {'x': 1.5, 'none': None}}
print(json.loads(json.dumps(data)) == data, json.loads(json.dumps({1: 2})), json.loads('[1.5]', parse_float=str), json.loads('{"a": 1}', object_hook=lambda d: list(d.items())))
