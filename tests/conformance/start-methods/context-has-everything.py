# compare: exact
import multiprocessing as mp

def add(q, lock):
    with lock:
        q.put(sum(q.get()))

if __name__ == '__main__':
    context = mp.get_context('spawn')
    q, lock = context.Queue(), context.Lock()
    q.put([1, 2, 3])
    p = context.Process(target=add, args=(q, lock))
    print(p.name, type(p).__name__, p.name)
    p.start()
    p.join()
    print(q.get(), context.get_start_method(), context.cpu_count() == mp.cpu_count())
    print(context.current_process().name, context.active_children(), context.get_context().get_start_method())
