# compare: exact
import time
from multiprocessing import Event, Process

def write(written):
    f = open('text', 'w')
    f.write('lost with the process')
    written.set()
    time.sleep(60)

if __name__ == '__main__':
    written = Event()
    p = Process(target=write, args=(written,))
    p.start()
    written.wait()
    p.terminate()
    p.join()
    print(repr(open('text').read()))
