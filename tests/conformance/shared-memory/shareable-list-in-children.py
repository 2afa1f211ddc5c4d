# compare: exact
from multiprocessing import Process
from multiprocessing.shared_memory import ShareableList

def work(items, i):
    items[i] = items[i] * 2
    items.shm.close()

if __name__ == '__main__':
    items = ShareableList([1, 2.5, 'ab', b'xy', None], name='items')
    print(items)
    for i in range(4):
        p = Process(target=work, args=(items, i))
        p.start()
        p.join()
    print(list(items))
    items.shm.close()
    items.shm.unlink()
