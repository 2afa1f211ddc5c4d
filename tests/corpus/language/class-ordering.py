class Version:
    def __init__(self, *parts):
        self.parts = parts
    def __lt__(self, other):
        return self.parts < other.parts
    def __le__(self, other):
        return self.parts <= other.parts
    def __repr__(self):
        return '.'.join(map(str, self.parts))

v1, v2 = Version(1, 2), Version(1, 10)
print(v1 < v2, v1 > v2, v1 <= v2, v1 >= v2)
print(sorted([v2, v1, Version(0, 9)]), max(v1, v2), min([v2, v1]))

class Plain:
    pass

for op in (lambda: Plain() < Plain(), lambda: Plain() >= 5, lambda: 1 < 'a', lambda: [] < (),
           lambda: None > 1, lambda: sorted([1, 'a']), lambda: {} < {}, lambda: max(1, 'b'), lambda: [1] < [None]):
    try:
        print(op())
    except TypeError as e:
        print(e)

class Odd:
    def __gt__(self, other):
        return 'called gt'
print(5 < Odd(), Odd() > 5)
