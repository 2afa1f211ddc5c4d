# compare: exact
# starmap that answers an iterator, as programs that show their progress add it to Pool.
import multiprocessing.pool as pools
from multiprocessing import Pool


def istarmap(self, func, items, chunksize=1):
    self._check_running()
    batches = pools.Pool._get_tasks(func, items, chunksize)
    result = pools.IMapIterator(self)
    tasks = self._guarded_task_generation(result._job, pools.starmapstar, batches)
    self._taskqueue.put((tasks, result._set_length))
    return (item for chunk in result for item in chunk)


def pairs():
    yield 7, 7
    raise LookupError('no more pairs')


pools.Pool.istarmap = istarmap

if __name__ == '__main__':
    with Pool(2) as pool:
        for product in pool.istarmap(pow, [(2, n) for n in range(7)], chunksize=3):
            print(product)
        found = pool.istarmap(divmod, pairs())
        print(next(found))
        try:
            next(found)
        except LookupError as e:
            print(e)
