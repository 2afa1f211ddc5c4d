# compare: exact
import multiprocessing as mp

if __name__ == '__main__':
    lock = mp.Lock()
    print(mp.get_start_method() in ('spawn', 'fork'))
    try:
        mp.set_start_method('spawn')
    except RuntimeError as e:
        print(e)
