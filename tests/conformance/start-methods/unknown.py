# compare: exact
import multiprocessing as mp

if __name__ == '__main__':
    for name in ('thread', 'FORK', ''):
        try:
            mp.set_start_method(name)
        except ValueError as e:
            print(e)
    try:
        mp.get_context().set_start_method('spawn')
    except ValueError as e:
        print(e)
