# compare: exact
# presets: spawn windows
from multiprocessing import Process

if __name__ == '__main__':
    def work():
        print('never')

    p = Process(target=work)
    p.start()
    p.join()
    print(p.exitcode)
