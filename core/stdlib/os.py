"""What programs about processes use of os: pids, and the run's files (one folder, in memory)."""

from _os import getpid, listdir as _listdir, remove, rename
import _os

name = 'posix'
sep = '/'
linesep = '\n'
curdir = '.'
environ = {}
unlink = remove


def getppid():
    import multiprocessing
    parent = multiprocessing.parent_process()
    return 1000 if parent is None else parent.pid


def listdir(path='.'):
    return _listdir()


def getcwd():
    return '/run'


def cpu_count():
    import _multiprocessing
    return _multiprocessing.cpu_count()


def replace(src, dst):
    rename(src, dst)


def getenv(key, default=None):
    return environ.get(key, default)


def _exit(n):
    _os.exit(n)


class _Path:
    """os.path"""

    def exists(self, path):
        return _os.exists(path)

    isfile = exists

    def isdir(self, path):
        return path in ('', '.', '/run')

    def getsize(self, path):
        return _os.size(path)

    def join(self, path, *more):
        for part in more:
            path = part if part.startswith('/') else path + part if path == '' or path.endswith('/') else path + '/' + part
        return path

    def basename(self, path):
        return path.rpartition('/')[2]

    def dirname(self, path):
        return path.rpartition('/')[0]

    def splitext(self, path):
        head, dot, tail = path.rpartition('.')
        return (head, dot + tail) if dot and head and '/' not in tail else (path, '')

    def abspath(self, path):
        return path if path.startswith('/') else self.join(getcwd(), path)


path = _Path()
