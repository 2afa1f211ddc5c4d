"""str subclasses keep their class only where a method gives it back."""


class Tag(str):
    registry = {}

    def __new__(cls, text, level=0):
        self = super().__new__(cls, text.strip().lower())
        self.level = level
        return self

    def __add__(self, other):
        return Tag(str(self) + str(other), self.level + 1)

    def __repr__(self):
        return f'<Tag {str.__repr__(self)} {self.level}>'

    def __getitem__(self, key):
        return Tag(super().__getitem__(key), self.level)


a = Tag('  Red ', 2)
b = a + 'Ish'
print(a, repr(a), [b], b.level, a[0], repr(a[1:]), type(a.upper()), len(b))
print(a == 'red', 'red' == a, a in ['red'], a in {'red': 1}, {a: 1}['red'], hash(a) == hash('red'))
print('%s|%5s|%r' % (a, a, a), f'{a}|{a:>6}|{a!r}', '{}|{:<6}|'.format(a, a), a.center(9, '*'))
print(', '.join([a, b, 'z']), sorted([b, a, 'blue']), max(a, 'green'), a < 'z', a.split('e'))
print(isinstance(a, str), issubclass(Tag, str), type(str(a)), str(a) is not a, a.replace('r', 'R'))
print(list(a), tuple(b)[:2], [c for c in a], 'e' in a, a.find('d'), a * 2, ''.join(reversed(a)))
print({**{a: 1}, 'blue': 2}, dict.fromkeys(a), a.encode(), a.isalpha(), a.join('12'))
print(int(Tag('42')), float(Tag('1.5')), getattr(b, Tag('level')), a.startswith(Tag('re')))
