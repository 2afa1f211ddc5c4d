# compare: exact
import time
from multiprocessing import Process

def slow():
    print('daemon begins')
    open('began', 'w').close()
    time.sleep(30)
    print('never printed')

if __name__ == '__main__':
    d = Process(target=slow, daemon=True)
    d.start()
    while True:
        try:
            open('began').close()
            break
        except FileNotFoundError:
            time.sleep(0.01)
    print('main ends')
