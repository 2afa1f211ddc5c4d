# compare: exact
# Before it was started there is nothing to signal: Lib/multiprocessing/process.py BaseProcess.terminate uses self._popen.
from multiprocessing import Process

if __name__ == '__main__':
    p = Process()
    for method in (p.terminate, p.kill):
        try:
            method()
        except AttributeError as e:
            print(e)
