# compare: exact
# presets: fork spawn
import multiprocessing as mp

seen = ['at import']

def work(name):
    print(name, seen, mp.get_start_method(), mp.current_process().name, type(mp.current_process()).__name__)

if __name__ == '__main__':
    seen.append('in main')
    for name in ('fork', 'spawn', 'forkserver'):
        context = mp.get_context(name)
        p = context.Process(target=work, args=(name,))
        p.start()
        p.join()
