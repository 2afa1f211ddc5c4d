# compare: exact
from multiprocessing import Pool, Process

def nothing():
    pass

def start_one(n):
    p = Process(target=nothing)
    p.start()

if __name__ == '__main__':
    with Pool(1) as pool:
        try:
            pool.apply(start_one, (1,))
        except AssertionError as e:
            print(e)
