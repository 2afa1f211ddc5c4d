# compare: exact
import multiprocessing


class Broken:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        raise ValueError(self.name)


def child():
    global kept
    kept = Broken('kept by the child')
    Broken('of no name')
    local = Broken('a local variable')


if __name__ == '__main__':
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    print('exit code', process.exitcode)
    mine = Broken('kept by the main process')
