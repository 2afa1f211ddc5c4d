# compare: exact
import multiprocessing as mp

def work(q):
    q.put((mp.get_start_method(allow_none=True), mp.get_start_method()))

if __name__ == '__main__':
    context = mp.get_context('spawn')
    q = context.Queue()
    p = context.Process(target=work, args=(q,))
    p.start()
    print(q.get())
    p.join()
