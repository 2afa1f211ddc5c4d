# compare: exact
from multiprocessing import Process

class Failed(Exception):
    pass

def work():
    try:
        {}['key']
    except KeyError as e:
        raise Failed('could not work') from e

if __name__ == '__main__':
    p = Process(target=work, name='Worker')
    p.start()
    p.join()
    print(p.exitcode)
