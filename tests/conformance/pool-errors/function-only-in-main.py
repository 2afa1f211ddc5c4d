# compare: exact
# presets: fork
# Defined after the workers were forked: they look for it and do not find it.
from multiprocessing import Pool

if __name__ == '__main__':
    pool = Pool(1)

    def late(n):
        return n

    pool.apply_async(abs, (1,)).get()
    try:
        print(pool.apply_async(late, (1,)).get(timeout=0.7))
    except Exception as e:
        print(type(e).__name__)
    pool.terminate()
