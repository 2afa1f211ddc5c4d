# presets: fork spawn
# compare: exact
# What is put is pickled by the feeder: a change before that is seen. Held here by a feeder that is busy.
import time
from multiprocessing import Queue

class Slow:
    def __reduce__(self):
        time.sleep(0.5)
        return (int, ('7',))

if __name__ == '__main__':
    q = Queue()
    numbers = [1]
    q.put(Slow())
    q.put(numbers)
    numbers.append(2)
    print(q.get(), q.get())
