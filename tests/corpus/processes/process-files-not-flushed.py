# compare: exact
from multiprocessing import Process

def look():
    print(repr(open('x.txt').read()))

def run():
    p = Process(target=look)
    p.start()
    p.join()

if __name__ == '__main__':
    f = open('x.txt', 'w')
    f.write('buffered')
    run()
    f.flush()
    run()
    f.write(' and more')
    f.close()
    run()
