# compare: exact
import multiprocessing as mp

if __name__ == '__main__':
    mp.set_start_method('spawn')
    print(mp.get_start_method())
    try:
        mp.set_start_method('spawn')
    except RuntimeError as e:
        print(e)
    mp.set_start_method('spawn', force=True)
    print(mp.get_start_method(allow_none=True))
    mp.set_start_method(None, force=True)
    print(mp.get_start_method(allow_none=True))
