# compare: exact
# presets: spawn windows
from multiprocessing import Process

print('top level as', __name__)
VALUE = ['made again']

def work():
    print(__name__, VALUE, work.__module__)

if __name__ == '__main__':
    VALUE.append('in main')
    for _ in range(2):
        p = Process(target=work)
        p.start()
        p.join()
