# compare: exact
# presets: fork
# What stands in a buffer of the parent is in the child's copy too. os._exit does not flush it, multiprocessing's end does.
from multiprocessing import Process

if __name__ == '__main__':
    f = open('log', 'w')
    f.write('once or twice\n')

    def child():
        f.flush()

    p = Process(target=child)
    p.start()
    p.join()
    f.close()
    print(open('log').read(), end='')
