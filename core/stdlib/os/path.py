"""Paths of the run's files: POSIX rules."""

import _os

sep = '/'
curdir = '.'
pardir = '..'
extsep = '.'
altsep = None
pathsep = ':'
devnull = '/dev/null'


def _text(path):
    if isinstance(path, str):
        return path
    if hasattr(type(path), '__fspath__'):
        return path.__fspath__()
    raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')


def join(a, *p):
    path = _text(a)
    for part in p:
        part = _text(part)
        if part.startswith('/'):
            path = part
        elif not path or path.endswith('/'):
            path += part
        else:
            path += '/' + part
    return path


def split(p):
    p = _text(p)
    i = p.rfind('/') + 1
    head, tail = p[:i], p[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return (head, tail)


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    start = p.rfind('/') + 1
    dot = p.rfind('.')
    if dot > start:
        for c in p[start:dot]:
            if c != '.':
                return (p[:dot], p[dot:])
    return (p, '')


def splitdrive(p):
    return ('', _text(p))


def isabs(s):
    return _text(s).startswith('/')


def normpath(path):
    path = _text(path)
    if not path:
        return '.'
    root = '/' if path.startswith('/') else ''
    if path.startswith('//') and not path.startswith('///'):
        root = '//'
    parts = []
    for part in path.split('/'):
        if not part or part == '.':
            continue
        if part != '..' or not root and not parts or parts and parts[-1] == '..':
            parts.append(part)
        elif parts:
            parts.pop()
    return root + '/'.join(parts) or '.'


def abspath(path):
    import os
    path = _text(path)
    return normpath(path if isabs(path) else join(os.getcwd(), path))


realpath = abspath


def exists(path):
    return _os.what_is(_text(path)) != 0


lexists = exists


def isfile(path):
    return _os.what_is(_text(path)) == 1


def isdir(s):
    return _os.what_is(_text(s)) == 2


def islink(path):
    return False


def getsize(filename):
    return _os.size(_text(filename))


def expanduser(path):
    return _text(path)


def expandvars(path):
    import os
    path = _text(path)
    for name, value in os.environ.items():
        path = path.replace('${' + name + '}', value).replace('$' + name, value)
    return path


def commonprefix(m):
    if not m:
        return ''
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def relpath(path, start='.'):
    if not path:
        raise ValueError('no path specified')
    here = [part for part in abspath(start).split('/') if part]
    there = [part for part in abspath(path).split('/') if part]
    n = len(commonprefix([here, there]))
    return join(*['..'] * (len(here) - n) + there[n:]) if here != there else '.'


def samefile(f1, f2):
    return abspath(f1) == abspath(f2)
