# compare: exact
# interrupt-at: ready
from multiprocessing import Event

if __name__ == '__main__':
    e = Event()
    print('ready')
    try:
        e.wait(20)
        print('never')
    except KeyboardInterrupt:
        print('interrupted', e.is_set())
    print(e.wait(0.05))
