# compare: exact
# presets: fork
# Under fork the child's copy is a handle of its own; the parent's may go.
from multiprocessing import Lock, Process

def use(lock):
    with lock:
        print('child used it')

if __name__ == '__main__':
    p = Process(target=use, args=(Lock(),))
    p.start()
    p.join()
    print(p.exitcode)
