# compare: exact
# presets: spawn
import threading
from multiprocessing import Process

def work(x):
    print('never')

def generate():
    yield

if __name__ == '__main__':
    things = [('generator', generate()), ('thread lock', threading.Lock()), ('file', open('f', 'w')), ('module', threading)]
    for name, thing in things:
        try:
            Process(target=work, args=(thing,)).start()
        except Exception as e:
            print(name, type(e).__name__, e)
