# compare: exact
import multiprocessing as mp

print('top level as', __name__)

def work():
    print(mp.get_start_method(), mp.current_process().name)

if __name__ == '__main__':
    mp.set_start_method('spawn')
    p = mp.Process(target=work)
    p.start()
    p.join()
