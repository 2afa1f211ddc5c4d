# compare: exact
from multiprocessing import Event, Process

def write(opened, go):
    with open('text', 'w') as f:
        opened.set()
        go.wait()
        f.write('new')

if __name__ == '__main__':
    with open('text', 'w') as f:
        f.write('old')
    opened, go = Event(), Event()
    p = Process(target=write, args=(opened, go))
    p.start()
    opened.wait()
    print(repr(open('text').read()))
    go.set()
    p.join()
    print(repr(open('text').read()))
