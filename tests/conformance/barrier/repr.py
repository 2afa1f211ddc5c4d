# compare: exact
import re
from multiprocessing import Barrier

if __name__ == '__main__':
    b = Barrier(3)
    print(type(b).__name__, type(b).__module__)
    print(re.sub('0x[0-9a-f]+', 'ADDRESS', repr(b)))
    b.abort()
    print(re.sub('0x[0-9a-f]+', 'ADDRESS', repr(b)))
