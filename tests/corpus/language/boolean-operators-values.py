print(0 or 'default', 'value' or 'default', None or 0 or [])
print(1 and 2, 0 and 2, 'a' and [] and 'b')
print(1 or 1 / 0, 0 and 1 / 0)
print(not None, not (1 and 0), 1 and not 0)
print(True + True, True * 5, sum([True, False, True]), True == 1)
print(True & False, True | False, True ^ True, ~True, type(True & 1).__name__)
print(bool('False'), int(True), str(True), float(False))
name = ''
print('hello', name or 'stranger')
a = None
b = a if a is not None else 'fallback'
print(b)
print([] or {} or () or 'end', [0] and {1: 2})
