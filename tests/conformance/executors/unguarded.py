# compare: exact
# presets: fork spawn
# Without `if __name__ == '__main__'` a spawned worker makes an executor of its own.
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def square(n):
    return n * n


with ProcessPoolExecutor(1) as executor:
    try:
        print(list(executor.map(square, [1, 2])))
    except (BrokenProcessPool, RuntimeError) as e:
        print(str(e).split('\n')[0] or 'RuntimeError')
