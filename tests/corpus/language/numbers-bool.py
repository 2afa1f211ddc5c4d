print(True + 1, True * 3.5, False or 5, True == 1, isinstance(True, int), int(True), -True, True / 2, True << 3)
print(bool(), bool(0), bool('0'), bool([0]), not True, True and False, True & 1, True ^ True, True | False, ~False)
print([10, 20][True], 'ab'[False], {True: 'x'}[1], {0: 'zero'}[False], sum([True, True]), max(True, 2), min(False, True))
print(repr(True), str(False), f'{True}', f'{True:d}', '%d' % True, '%s' % False, format(True, ''), hash(True), type(True).__mro__)
print(True > False, True < 2, sorted([True, False, True]), [True, False].count(1), 1 in [True])
try:
    class B(bool):
        pass
except TypeError as e:
    print(e)
