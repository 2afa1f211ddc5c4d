# compare: exact
from multiprocessing import Event

def without_address(text):
    head, _, rest = text.partition('0x')
    return head + 'ADDRESS' + rest.lstrip('0123456789abcdef') if rest else text

if __name__ == '__main__':
    e = Event()
    print(type(e).__name__, type(e).__module__)
    print(without_address(repr(e)))
    e.set()
    print(without_address(repr(e)))
    try:
        e.wait('long')
    except TypeError as problem:
        print('TypeError')
    print(bool(e.wait(0)))
