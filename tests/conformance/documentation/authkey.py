# compare: exact
from multiprocessing import Process, current_process

def work(key):
    print(bytes(current_process().authkey) == key)

if __name__ == '__main__':
    key = current_process().authkey
    print(type(key).__name__, len(key))
    p = Process(target=work, args=(bytes(key),))
    print(p.authkey == key)
    p.start()
    p.join()
    current_process().authkey = b'chosen'
    p = Process(target=work, args=(b'chosen',))
    p.start()
    p.join()
