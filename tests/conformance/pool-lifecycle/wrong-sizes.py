# compare: exact
from multiprocessing import Pool

if __name__ == '__main__':
    for processes, more in ((0, {}), (-3, {}), (1, {'maxtasksperchild': 0}), (1, {'maxtasksperchild': -1}),
                            (1, {'maxtasksperchild': 1.5}), (1, {'initializer': 5})):
        try:
            Pool(processes, **more)
            print('made')
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
