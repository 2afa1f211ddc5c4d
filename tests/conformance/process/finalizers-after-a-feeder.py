# compare: exact
"""What the main module has is let go of with all its names in place, though a queue's feeder thread is still there."""
import multiprocessing as mp


class Resource:
    def __del__(self):
        print('closed by', mp.current_process().name, flush=True)


resource = Resource()

if __name__ == '__main__':
    queue = mp.Queue()
    queue.put(3)
    print(queue.get(), flush=True)
