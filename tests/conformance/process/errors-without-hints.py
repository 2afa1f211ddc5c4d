# compare: exact
# What a process says of its error guesses at nothing, what a thread says does.
from multiprocessing import Process
from threading import Thread


class Box:
    content = 1


def attribute():
    return Box().contemt


def name():
    content = 1
    return contemt + content


if __name__ == '__main__':
    for target in (attribute, name):
        for kind in (Process, Thread):
            worker = kind(target=target, name=f'{kind.__name__} {target.__name__}')
            worker.start()
            worker.join()
