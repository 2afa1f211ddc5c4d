# compare: exact
# presets: fork spawn
import sys
from multiprocessing import Process

def work():
    sys.stdout.close()

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    p.join()
    print(p.exitcode)
