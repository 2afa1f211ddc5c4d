# compare: exact
from multiprocessing import Process

numbers = [1]
state = {'n': 0}

def change():
    numbers.append(2)
    state['n'] = 7
    print('child', numbers, state)

if __name__ == '__main__':
    p = Process(target=change)
    p.start()
    p.join()
    print('main', numbers, state)
