# until: 2
from multiprocessing import Event, Process

def wait(e):
    print('waits')
    e.wait()
    print('never')

if __name__ == '__main__':
    e = Event()
    p = Process(target=wait, args=(e,))
    p.start()
    p.join()
