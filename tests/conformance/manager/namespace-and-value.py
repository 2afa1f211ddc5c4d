# compare: exact
from multiprocessing import Manager, Process

def work(ns, value, array):
    ns.x += 1
    ns.new = 'from child'
    value.value *= 2
    array[1] = 7

if __name__ == '__main__':
    with Manager() as manager:
        ns, value, array = manager.Namespace(x=1), manager.Value('i', 21), manager.Array('i', [0, 0, 0])
        p = Process(target=work, args=(ns, value, array))
        p.start()
        p.join()
        print(ns.x, ns.new, value.value, value.get(), list(array), len(array))
        ns._local = 'kept here'
        print(ns, value, array)
        try:
            ns.missing
        except AttributeError as e:
            print(e)
        del ns.x
        print(hasattr(ns, 'x'))
