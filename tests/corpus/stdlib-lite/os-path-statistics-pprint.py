"""os.path, statistics, pprint, tempfile."""
import os
import os.path
import pprint
import statistics
import tempfile
from os.path import basename, join

print(join('a', 'b', 'c.txt'), join('a/', 'b'), join('a', '/b'), basename('/x/y.py'), os.path.dirname('/x/y.py'), os.path.split('/a/b/'))
print(os.path.splitext('a/b.tar.gz'), os.path.splitext('.bashrc'), os.path.splitext('a.b/c'), os.path.normpath('a//b/../c/./d'), os.path.isabs('/a'))
print(os.path.commonprefix(['abcd', 'abxy']), os.path.relpath('/a/b/c', '/a/d'), os.sep, repr(os.linesep), os.pardir, os.name)
with open('exists.txt', 'w') as f:
    f.write('12345')
print(os.path.exists('exists.txt'), os.path.isfile('exists.txt'), os.path.isdir('.'), os.path.getsize('exists.txt'), os.path.exists('nope'))
os.remove('exists.txt')
print(os.path.exists('exists.txt'), os.environ.get('NOT_THERE', 'd'), os.getenv('NOT_THERE'), len(os.urandom(8)), os.fspath('p'))
try:
    join('a', 5)
except TypeError as e:
    print('TypeError')
try:
    os.path.getsize('nope')
except OSError as e:
    print(type(e).__name__)

print(statistics.mean([1, 2, 3, 4]), statistics.mean([1.5, 2.5]), statistics.mean([1, 2]), statistics.median([3, 1, 2]), statistics.median([1, 2, 3, 4]))
print(statistics.stdev([2, 4, 4, 4, 5, 5, 7, 9]), statistics.pstdev([2, 4, 4, 4, 5, 5, 7, 9]), statistics.variance([1, 2, 3]), statistics.pvariance([1, 2, 3, 4]))
print(statistics.mode('aabbb'), statistics.multimode('aabb'), statistics.fmean([1, 2, 3]), statistics.quantiles([1, 2, 3, 4, 5]), statistics.median_low([1, 2]), statistics.median_high([1, 2]))
for attempt in (lambda: statistics.mean([]), lambda: statistics.stdev([1]), lambda: statistics.median([]), lambda: statistics.mode([])):
    try:
        attempt()
    except statistics.StatisticsError as e:
        print(e)

data = {'name': 'x' * 30, 'numbers': list(range(30)), 'nested': {'b': [1, 2], 'a': ('tuple', 'of', 'things')}, 'k': None}
pprint.pprint(data)
pprint.pprint(data, width=40, compact=True)
pprint.pprint([1, 2, 3])
print(pprint.pformat({'z': 1, 'a': 2}), pprint.pformat({'z': 1, 'a': 2}, sort_dicts=False))
pprint.pprint([['deep', ['deeper', ['deepest']]]], depth=2)
pprint.pprint([{'id': i, 'label': 'item number ' + str(i)} for i in range(4)], width=50)
pprint.pprint({'text': 'a long text that must be wrapped since it does not fit in the width of the output at all, really'})

with tempfile.NamedTemporaryFile('w') as t:
    t.write('temporary')
    t.flush()
    print(open(t.name).read(), os.path.exists(t.name), os.path.dirname(t.name) == tempfile.gettempdir())
print(os.path.exists(t.name))
