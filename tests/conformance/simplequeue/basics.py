# compare: exact
from multiprocessing import SimpleQueue

def without_address(text):
    head, _, rest = text.partition('0x')
    return head + 'ADDRESS' + rest.lstrip('0123456789abcdef') if rest else text

if __name__ == '__main__':
    q = SimpleQueue()
    print(q.empty())
    q.put(1)
    q.put({'two': 2})
    print(q.empty(), q.get(), q.get(), q.empty())
    print(hasattr(q, 'qsize'), hasattr(q, 'full'), hasattr(q, 'get_nowait'), hasattr(q, 'join_thread'))
    print(without_address(repr(q)))
