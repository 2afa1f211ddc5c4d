# compare: exact
# presets: fork spawn
import multiprocessing as mp

def use(lock):
    with lock:
        print('used')

if __name__ == '__main__':
    lock = mp.get_context('fork').Lock()
    p = mp.get_context('spawn').Process(target=use, args=(lock,))
    try:
        p.start()
    except RuntimeError as e:
        print(str(e)[:70])
    p = mp.get_context('fork').Process(target=use, args=(mp.get_context('spawn').Lock(),))
    p.start()
    p.join()
    print(p.exitcode)
