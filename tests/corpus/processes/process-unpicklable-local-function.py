# compare: exact
from multiprocessing import Process

def main():
    def local():
        print('local ran')

    p = Process(target=local)
    try:
        p.start()
        p.join()
    except AttributeError as e:
        print(e)

if __name__ == '__main__':
    main()
