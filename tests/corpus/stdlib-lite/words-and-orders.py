# shlex, reprlib and graphlib.
import array
import collections
import graphlib
import reprlib
import shlex


def tried(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


LINES = [
    '', 'a b', "a 'b c' d", 'a "b \\" c" d', "a\\ b c", "'' x", "a''b", 'x"y z"w', '# no', 'a # b', 'a#b c', "it's", '"open',
    'a\\', 'a && b; c|d', 'ls -l > out.txt', '~/x-y_z.*', 'a\nb\n c', "'a\\b'", '"a\\b"', '"a\\\\b"', 'é ü', 'k=v "k 2"=3', 'a,b', '!x',
]
for line in LINES:
    print(repr(line), tried(shlex.split, line), tried(shlex.split, line, comments=True), tried(shlex.split, line, posix=False))
    print('   ', tried(lambda: list(shlex.shlex(line))), tried(lambda: list(shlex.shlex(line, posix=True))),
          tried(lambda: list(shlex.shlex(line, posix=True, punctuation_chars=True))))
print(shlex.join(['a', 'b c', "d'e", '', '$x', 'ü']), [shlex.quote(s) for s in ('', 'a', 'a b', "'", 'x=1', '/a/b.c')])
words = shlex.shlex('one two\nthree', posix=True)
print(words.get_token(), words.lineno, words.get_token(), words.lineno)
words.push_token('again')
print(words.get_token(), words.get_token(), words.get_token(), words.lineno, words.error_leader('f', 3))

for x in (list(range(10)), tuple(range(1)), tuple(range(9)), {i: i for i in range(9)}, {}, set(range(9)), set(), frozenset('a'),
          'x' * 50, "'" * 40, 10**60, collections.deque(range(9)), array.array('i', range(9)), array.array('d'),
          [[[[[[[[1]]]]]]]], [['a' * 40] * 9] * 2, object, 1.5, {'k' * 40: 'v' * 40}):
    print(reprlib.repr(x))
small = reprlib.Repr()
small.maxlist = 2
small.maxstring = 7
small.maxlevel = 2
small.fillvalue = '~'
print(small.repr([1, 2, 3]), small.repr('abcdefghij'), small.repr([[[1]]]), small.repr({1: {2: {3: 4}}}))


class Short(reprlib.Repr):
    def repr_range(self, x, level):
        return f'range of {len(x)}'


print(Short().repr([range(5), 1]))


class Tree:
    def __init__(self):
        self.children = []

    @reprlib.recursive_repr('<...>')
    def __repr__(self):
        """A tree."""
        return f'Tree({self.children})'


tree = Tree()
tree.children += [Tree(), tree]
print(tree, Tree.__repr__.__doc__, Tree.__repr__.__qualname__)

graph = {'D': {'B', }, 'B': {'A'}, 'C': ['A', 'X'], 'E': []}
print(list(graphlib.TopologicalSorter(graph).static_order()))
sorter = graphlib.TopologicalSorter()
sorter.add('cook', 'shop', 'heat')
sorter.add('eat', 'cook')
sorter.add('heat')
print(tried(sorter.get_ready), tried(sorter.is_active), tried(sorter.done, 'heat'))
sorter.prepare()
print(tried(sorter.done, 'eat'), end=' ')
print(tried(sorter.prepare), tried(sorter.add, 'x'), bool(sorter))
while sorter.is_active():
    ready = sorter.get_ready()
    print(ready, tried(sorter.done, 'nothing'))
    sorter.done(*ready)
print(tried(sorter.done, 'eat'), sorter.get_ready())
for graph in ({1: [2], 2: [1]}, {1: [1]}, {0: [1], 1: [2], 2: [3], 3: [1], 5: [0]}, {'a': 'b', 'b': 'c', 'c': 'ad', 'd': 'x'}):
    try:
        list(graphlib.TopologicalSorter(graph).static_order())
    except graphlib.CycleError as e:
        print(e.args, isinstance(e, ValueError))
