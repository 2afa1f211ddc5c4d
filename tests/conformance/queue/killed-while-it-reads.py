# presets: fork spawn
# until: 2.5
# The reader is killed inside get, with the reading lock held: nobody can get any more.
import time
from multiprocessing import Process, Queue

def read(q):
    q.get()

if __name__ == '__main__':
    q = Queue()
    p = Process(target=read, args=(q,))
    p.start()
    while q._rlock._semlock._get_value():
        time.sleep(0.01)
    p.terminate()
    p.join()
    print(p.exitcode)
    q.put('lost')
    q.get()
    print('never')
