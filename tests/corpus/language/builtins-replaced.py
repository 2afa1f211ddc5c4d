# What is put into the module builtins is seen by all code, until it is taken away.
import builtins
import io

builtins.answer = 42
print(answer)
written = []
real_print, real_open, real_input = builtins.print, builtins.open, builtins.input
builtins.print = lambda *args: written.append(args)
print('kept', 1)
builtins.print = real_print
print(written)
builtins.open = lambda path: io.StringIO(f'text of {path}')
with open('no-such-file') as file:
    print(file.read())
builtins.open = real_open
builtins.input = lambda prompt='': prompt.upper()
print(input('name? '))
builtins.input = real_input
try:
    open('no-such-file')
except FileNotFoundError as e:
    print(e)
del builtins.answer
try:
    answer
except NameError as e:
    print(e)


def shadowed(max):
    return max


print(shadowed(3), max(1, 2), builtins.max is max, __builtins__ is builtins, builtins.__name__)


class Said:
    @property
    def __class__(self):
        return int


print(isinstance(Said(), int), isinstance(Said(), (str, int)), isinstance(Said(), str), isinstance(Said(), Said))

# For good: what is not Python in CPython goes on with the builtins themselves.
builtins.len = lambda of: -1
builtins.isinstance = lambda *args: True
builtins.getattr = lambda *args: 'got'
print(len('abc'), isinstance(1, str), getattr(1, 'x'))
print(sorted('bca', key=str.lower), [*zip('ab', [1, 2])], [*map(str, (1, 2))], max([3, 1], key=lambda n: -n))
