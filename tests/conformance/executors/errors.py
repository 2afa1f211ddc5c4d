# compare: exact
# What goes wrong in a worker or on the way to it is the future's exception, with the traceback of there.
from concurrent.futures import ProcessPoolExecutor


def fail(key):
    raise KeyError(key)


def give_lambda():
    return lambda: 1


if __name__ == '__main__':
    with ProcessPoolExecutor(1) as executor:
        try:
            executor.submit(fail, 'k').result()
        except KeyError as e:
            print(e, type(e.__cause__).__module__, type(e.__cause__).__name__)
            lines = str(e.__cause__).splitlines()
            print(lines[:3], [line.split(', ')[-1] for line in lines if line.startswith('  File')][-1], lines[-2:])
        try:
            print(list(executor.map(fail, [1, 2])))
        except KeyError as e:
            print('map', e)
        for future in (executor.submit(give_lambda), executor.submit(fail, lambda: 1)):
            error = future.exception()
            print(type(error).__name__, str(error).split('<function')[0])
        print(executor.submit(len, 'still works').result())
    for wrong in ({'max_workers': 0}, {'initializer': 5}, {'max_tasks_per_child': 0}, {'max_tasks_per_child': '1'}):
        try:
            ProcessPoolExecutor(**wrong)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    try:
        executor.map(len, ['a'], chunksize=0)
    except ValueError as e:
        print(e)
