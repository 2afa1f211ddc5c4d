# compare: exact
# expect windows: Lib/multiprocessing/connection.py Pipe: on win32 the ends are PipeConnection objects
# | PipeConnection multiprocessing.connection True
# | <multiprocessing.connection.PipeConnection object at ADDRESS>
# | True int
# exit: 0
import re
from multiprocessing import Pipe
from multiprocessing.connection import _ConnectionBase

if __name__ == '__main__':
    a, b = Pipe()
    print(type(a).__name__, type(a).__module__, isinstance(a, _ConnectionBase))
    print(re.sub('0x[0-9a-f]+', 'ADDRESS', repr(a)))
    print(a.fileno() != b.fileno(), type(a.fileno()).__name__)
