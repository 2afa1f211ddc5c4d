# compare: exact
from multiprocessing import Manager

if __name__ == '__main__':
    manager = Manager()
    l = manager.list([1])
    print(len(l))
    manager.shutdown()
    try:
        l.append(2)
    except (ConnectionError, FileNotFoundError, EOFError) as e:
        print('no server')
    print('end')
