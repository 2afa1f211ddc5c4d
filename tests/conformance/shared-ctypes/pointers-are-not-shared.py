# compare: exact
# expect windows: a read of another process's address is an access violation
# | b'in main'
# | c_char_p( True
# | Hello from a child
# | 3221225477
# | None
"""An address is shared, not the string that is there: a child of its own memory cannot read it; a manager's Value is sent."""
import multiprocessing as mp
from ctypes import c_char_p


def show(pointer):
    print(pointer.value, flush=True)


def extend(text):
    text.value += ' from a child'


if __name__ == '__main__':
    pointer = mp.Value(c_char_p, b'in main\0hidden', lock=False)
    print(pointer.value)
    print(repr(pointer)[:9], bool(pointer), flush=True)
    with mp.Manager() as manager:
        text = manager.Value(c_char_p, 'Hello')
        child = mp.Process(target=extend, args=(text,))
        child.start()
        child.join()
        print(text.value, flush=True)
    child = mp.Process(target=show, args=(pointer,))
    child.start()
    child.join()
    print(child.exitcode)
    pointer.value = None
    print(pointer.value)
