"""Imports a module that no page fetches ahead, and prints a traceback through the library's text."""

import importlib
from multiprocessing import Process


def fail():
    raise LookupError('what was asked for')


if __name__ == '__main__':
    logging = importlib.import_module('log' + 'ging')
    print(logging.getLevelName(30))
    child = Process(target=fail)
    child.start()
    child.join()
    print(child.exitcode)
