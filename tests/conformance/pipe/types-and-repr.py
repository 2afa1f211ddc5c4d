# compare: exact
# expect windows: Lib/multiprocessing/connection.py Pipe: on win32 the ends are PipeConnection objects
# | PipeConnection multiprocessing.connection True
# | <multiprocessing.connection.PipeConnection object at ADDRESS>
# | True int
# exit: 0
from multiprocessing import Pipe
from multiprocessing.connection import _ConnectionBase

def without_address(text):
    head, _, rest = text.partition('0x')
    return head + 'ADDRESS' + rest.lstrip('0123456789abcdef') if rest else text

if __name__ == '__main__':
    a, b = Pipe()
    print(type(a).__name__, type(a).__module__, isinstance(a, _ConnectionBase))
    print(without_address(repr(a)))
    print(a.fileno() != b.fileno(), type(a.fileno()).__name__)
