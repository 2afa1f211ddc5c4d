# compare: exact
import re
from multiprocessing import SimpleQueue

if __name__ == '__main__':
    q = SimpleQueue()
    print(q.empty())
    q.put(1)
    q.put({'two': 2})
    print(q.empty(), q.get(), q.get(), q.empty())
    print(hasattr(q, 'qsize'), hasattr(q, 'full'), hasattr(q, 'get_nowait'), hasattr(q, 'join_thread'))
    print(re.sub('0x[0-9a-f]+', 'ADDRESS', repr(q)))
