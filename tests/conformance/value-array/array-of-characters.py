# compare: exact
from multiprocessing import Array, Process

def work(text):
    text.value = text.value.upper()
    text[0] = b'J'

if __name__ == '__main__':
    text = Array('c', b'hello')
    p = Process(target=work, args=(text,))
    p.start()
    p.join()
    print(text.value, text.raw, text[:], len(text))
    room = Array('c', 8)
    room.value = b'abc'
    print(room.value, room.raw)
    for value in (b'much too long', 'text'):
        try:
            room.value = value
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
