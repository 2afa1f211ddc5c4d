# compare: exact
# presets: fork
from multiprocessing import Process, active_children, current_process

def inner():
    print(current_process().name)

def outer():
    print(active_children())
    p = Process(target=inner)
    p.start()
    p.join()

if __name__ == '__main__':
    for _ in range(2):
        p = Process(target=outer)
        p.start()
        p.join()
