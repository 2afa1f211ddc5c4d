"""
Imports a module that no page fetches ahead, calls a function of which that is so, asks about a character that is not
ASCII, and prints a traceback through the library's text.
"""

import importlib
import itertools
from multiprocessing import Process


def fail():
    raise LookupError('what was asked for')


if __name__ == '__main__':
    logging = importlib.import_module('log' + 'ging')
    print(logging.getLevelName(30))
    print('ä'.upper(), list(itertools.combinations('ab', 1)))
    child = Process(target=fail)
    child.start()
    child.join()
    print(child.exitcode)
