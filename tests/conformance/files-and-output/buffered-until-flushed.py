# compare: exact
from multiprocessing import Event, Process

def write(steps):
    f = open('text', 'w')
    f.write('one')
    steps[0].set()
    steps[1].wait()
    f.flush()
    steps[2].set()
    steps[3].wait()
    f.write('two')
    f.close()

if __name__ == '__main__':
    steps = [Event() for _ in range(4)]
    p = Process(target=write, args=(steps,))
    p.start()
    steps[0].wait()
    print(repr(open('text').read()))
    steps[1].set()
    steps[2].wait()
    print(repr(open('text').read()))
    steps[3].set()
    p.join()
    print(repr(open('text').read()))
