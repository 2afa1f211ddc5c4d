# compare: exact
import re
from multiprocessing import Event

if __name__ == '__main__':
    e = Event()
    print(type(e).__name__, type(e).__module__)
    print(re.sub('0x[0-9a-f]+', 'ADDRESS', repr(e)))
    e.set()
    print(re.sub('0x[0-9a-f]+', 'ADDRESS', repr(e)))
    try:
        e.wait('long')
    except TypeError as problem:
        print('TypeError')
    print(bool(e.wait(0)))
