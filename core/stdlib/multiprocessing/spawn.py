"""What a spawned child is told, and what it does before its target runs."""

import sys

import _multiprocessing
from _os import chdir, getcwd
from multiprocessing import context, process, util

__all__ = ['freeze_support', 'get_executable', 'get_preparation_data', 'set_executable']

_python_exe = sys.executable

_BOOTSTRAPPING = '''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        '''


def set_executable(exe):
    global _python_exe
    _python_exe = exe


def get_executable():
    return _python_exe


def freeze_support():
    """Needed by frozen Windows programs only."""


def get_preparation_data(name):
    """What a child must know before it unpickles its process object."""
    current = process.current_process()
    if getattr(current, '_inheriting', False):
        raise RuntimeError(_BOOTSTRAPPING)
    data = {
        'name': name,
        'start_method': context._default_context.get_start_method(),
        'sys_argv': sys.argv,
        **({} if getcwd() == '/run' else {'dir': getcwd()}),
        'log_to_stderr': util._log_to_stderr,
        'authkey': bytes(current.authkey),
    }
    if util._logger is not None:
        data['log_level'] = util._logger.getEffectiveLevel()
    return data


def prepare(data):
    """Makes this process ready to unpickle its process object: runs the program's top level again."""
    current = process.current_process()
    current.name = data['name']
    _multiprocessing.set_name(data['name'])
    current.authkey = data['authkey']
    if data['log_to_stderr']:
        util.log_to_stderr()
    if 'log_level' in data:
        util.get_logger().setLevel(data['log_level'])
    sys.argv = data['sys_argv']
    if 'dir' in data:
        chdir(data['dir'])
    context._force_start_method(data['start_method'])
    _multiprocessing.run_main('__mp_main__')


def _main():
    """The whole life of a spawned child; its exit code."""
    payload = _multiprocessing.payload()
    split = 4 + int.from_bytes(payload[:4], 'big')
    current = process.current_process()
    current._inheriting = True
    try:
        prepare(_multiprocessing.loads(payload[4:split]))
        own = _multiprocessing.loads(payload[split:])
    finally:
        del current._inheriting
    del payload
    return own._bootstrap()
