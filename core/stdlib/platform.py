"""The simulated platform."""

import sys


def system():
    return 'Windows' if sys.platform == 'win32' else 'Linux'


def python_version():
    return '.'.join([str(part) for part in sys.version_info[:3]])


def python_version_tuple():
    return tuple(python_version().split('.'))


def python_implementation():
    return 'CPython'


def machine():
    return 'x86_64'


def node():
    return 'lockstep'


def release():
    return '6.0'


def version():
    return '#1'


def processor():
    return ''


def platform(aliased=False, terse=False):
    return f'{system()}-{release()}' + ('' if terse else f'-{machine()}')
