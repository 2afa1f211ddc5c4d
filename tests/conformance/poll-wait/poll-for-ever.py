# until: 2
from multiprocessing import Pipe

if __name__ == '__main__':
    a, b = Pipe()
    print('polls')
    a.poll(None)
    print('never')
