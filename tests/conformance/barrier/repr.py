# compare: exact
from multiprocessing import Barrier

def without_address(text):
    head, _, rest = text.partition('0x')
    return head + 'ADDRESS' + rest.lstrip('0123456789abcdef') if rest else text

if __name__ == '__main__':
    b = Barrier(3)
    print(type(b).__name__, type(b).__module__)
    print(without_address(repr(b)))
    b.abort()
    print(without_address(repr(b)))
