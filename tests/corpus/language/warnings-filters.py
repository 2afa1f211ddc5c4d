"""warnings: what is shown, where and how often."""
import sys
import warnings


def old():
    warnings.warn('old() is old', DeprecationWarning, stacklevel=2)


old()
for i in range(2):
    old()
    warnings.warn('twice at one place')
    warnings.warn(f'number {i}', RuntimeWarning)
warnings.warn('not shown by default', ResourceWarning)
warnings.warn('not shown either', PendingDeprecationWarning)
with warnings.catch_warnings(record=True) as notes:
    warnings.simplefilter('always')
    old()
    old()
    warnings.warn(UserWarning('an instance'))
for note in notes:
    print(note.category.__name__, note.message, note.lineno, note.filename.endswith('filters.py'))
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    warnings.warn('ignored')
with warnings.catch_warnings():
    warnings.filterwarnings('error', message='bad.*')
    try:
        warnings.warn('BAD thing')
    except UserWarning as e:
        print('raised', e)
    warnings.warn('no bad thing')
with warnings.catch_warnings():
    warnings.simplefilter('once')
    for i in range(2):
        warnings.warn('once')
    warnings.warn('once')
warnings.filterwarnings('ignore', category=UserWarning)
warnings.warn('ignored now')
for wrong in (int, 'text', None):
    try:
        warnings.warn('x', wrong)
    except TypeError as e:
        print(e)
try:
    warnings.simplefilter('sometimes')
except AssertionError as e:
    print(e)
print(warnings.formatwarning('message', UserWarning, 'file.py', 3, 'the line'), end='')
warnings.warn_explicit('explicit', FutureWarning, 'other.py', 7)
warnings.showwarning = lambda message, category, *place: print('shown:', message, category.__name__, len(place))
warnings.warn('by a function of the program', FutureWarning)
sys.stderr.write('end\n')
