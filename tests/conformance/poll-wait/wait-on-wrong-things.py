# compare: exact
# presets: fork spawn
from multiprocessing import Pipe
from multiprocessing.connection import wait

if __name__ == '__main__':
    for thing in ('text', None, -1, 1.5):
        try:
            print(wait([thing], 0))
        except Exception as e:
            print(type(e).__name__)
    r, w = Pipe(False)
    r.close()
    try:
        print(wait([r], 0))
    except Exception as e:
        print(type(e).__name__, e)
