import io

open('page', 'w').close()
for wrong in (
    lambda: open('page').write('a'),
    lambda: open('page', 'w').read(),
    lambda: open('page', 'wb').read(),
    lambda: open('page', 'rb').write(b''),
    lambda: io.StringIO().fileno(),
    lambda: open('page').seek(1, 1),
):
    try:
        wrong()
    except io.UnsupportedOperation as e:
        print(e, isinstance(e, OSError), isinstance(e, ValueError))
print(io.UnsupportedOperation.__mro__)
try:
    open('page').write('a')
except ValueError as e:
    print('a ValueError as well:', e)
