# compare: exact
# expect windows: Lib/multiprocessing/context.py DefaultContext.set_start_method: no fork context on win32
# | top level as __main__
# | cannot find context for 'fork'
# exit: 0
import multiprocessing as mp

print('top level as', __name__)

def work():
    print(mp.get_start_method(), mp.current_process().name)

if __name__ == '__main__':
    try:
        mp.set_start_method('fork')
        p = mp.Process(target=work)
        p.start()
        p.join()
    except ValueError as e:
        print(e)
