# compare: exact
from multiprocessing import Process

def show(x):
    print(type(x).__name__)

if __name__ == '__main__':
    class Local:
        pass

    open('f.txt', 'w').close()
    for value in (open('f.txt'), (n for n in range(3)), lambda x: x):
        p = Process(target=show, args=(value,))
        try:
            p.start()
            p.join()
        except Exception as e:
            print(type(e).__name__, str(e).split(' at 0x')[0])
