# What goes through a built-in that needs no Python is let go afterwards.
class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone', self.name)


a, b = Told('a'), Told('b')
print(max([1, a], [2, b])[0], min([1, a], [2, b])[0])
del a, b
print('max and min')
made = set(iter([Told('in a set')]))
made.clear()
print('set')
made = frozenset(iter([Told('in a frozenset')]))
del made
print('frozenset')
made = {1: Told('in a dict')}
print(max(iter(made.items()))[0], any(iter(made.items())), all(iter(made.items())))
made.clear()
print('dict')
made = [Told('in a list')]
print(any(iter(made)), all(iter(made)))
made.clear()
print('list')
for pair in zip([Told('in a zip')], 'ab'):
    pair = None
print('zip')
for pair in enumerate([Told('enumerated')]):
    pair = None
print('enumerate')
