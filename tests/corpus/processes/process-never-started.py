# compare: exact
from multiprocessing import Process

def work():
    print('never')

if __name__ == '__main__':
    p = Process(target=work)
    print(p.is_alive(), p.exitcode, p.name)
