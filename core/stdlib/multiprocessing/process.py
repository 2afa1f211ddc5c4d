"""Process and what belongs to it."""

import _multiprocessing
import sys

__all__ = ['Process', 'current_process', 'active_children', 'parent_process']


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


for _cls in (ProcessError, BufferTooShort, TimeoutError, AuthenticationError):
    _cls.__module__ = 'multiprocessing.context' if _cls is not ProcessError else 'multiprocessing.context'

_children = []
_counter = 0


def current_process():
    return _current_process


def parent_process():
    return _parent_process


def active_children():
    _cleanup()
    return list(_children)


def _cleanup():
    for child in list(_children):
        if _multiprocessing.exitcode(child._pid) is not None and child in _children:
            _children.remove(child)


_SIGNALS = {2: 'SIGINT', 9: 'SIGKILL', 15: 'SIGTERM'}

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
        is not going to be frozen to produce an executable.'''


class Process:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        global _counter
        _counter += 1
        self._identity = _current_process._identity + (_counter,)
        self._daemonic = _current_process._daemonic
        self._parent_pid = _multiprocessing.getpid()
        self._parent_name = _current_process.name
        self._pid = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or type(self).__name__ + '-' + ':'.join(str(i) for i in self._identity)
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError('process object is closed')

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._pid is None, 'cannot start a process twice'
        assert self._parent_pid == _multiprocessing.getpid(), 'can only start a process object created by current process'
        assert not _current_process._daemonic, 'daemonic processes are not allowed to have children'
        _cleanup()
        if _current_process._inheriting:
            raise RuntimeError(_BOOTSTRAPPING)
        payload = _multiprocessing.dumps(self)
        self._pid = _multiprocessing.start(self._name, self._daemonic, payload)
        # only the child needs these
        del self._target, self._args, self._kwargs
        _children.append(self)

    def terminate(self):
        self._check_closed()
        self._signal(15)

    def kill(self):
        self._check_closed()
        self._signal(9)

    def _signal(self, number):
        if self._pid is None:
            raise AttributeError("'NoneType' object has no attribute '" + ('terminate' if number == 15 else 'kill') + "'")
        if _multiprocessing.exitcode(self._pid) is None:
            _multiprocessing.kill(self._pid, number)

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == _multiprocessing.getpid(), 'can only join a child process'
        assert self._pid is not None, 'can only join a started process'
        if _multiprocessing.wait(self._pid, timeout) and self in _children:
            _children.remove(self)

    def is_alive(self):
        self._check_closed()
        if self is _current_process:
            return True
        assert self._parent_pid == _multiprocessing.getpid(), 'can only test a child process'
        if self._pid is None:
            return False
        if _multiprocessing.exitcode(self._pid) is None:
            return True
        if self in _children:
            _children.remove(self)
        return False

    def close(self):
        if self._pid is not None and not self._closed:
            if _multiprocessing.exitcode(self._pid) is None:
                raise ValueError('Cannot close a process while it is still running. You should first call join() or terminate().')
            if self in _children:
                _children.remove(self)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), 'name must be a string'
        self._name = name

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        assert self._pid is None, 'process has already started'
        self._daemonic = daemonic

    @property
    def authkey(self):
        return b'lockstep'

    @property
    def exitcode(self):
        self._check_closed()
        if self is _current_process or self._pid is None:
            return None
        return _multiprocessing.exitcode(self._pid)

    @property
    def ident(self):
        self._check_closed()
        if self is _current_process:
            return _multiprocessing.getpid()
        return self._pid

    pid = ident

    @property
    def sentinel(self):
        self._check_closed()
        if self._pid is None:
            raise ValueError('process not started')
        return self._pid

    def __repr__(self):
        exitcode = None
        if self is _current_process:
            status = 'started'
        elif self._closed:
            status = 'closed'
        elif self._parent_pid != _multiprocessing.getpid():
            status = 'unknown'
        elif self._pid is None:
            status = 'initial'
        else:
            exitcode = _multiprocessing.exitcode(self._pid)
            status = 'stopped' if exitcode is not None else 'started'
        info = [type(self).__name__, f'name={self._name!r}']
        if self._pid is not None:
            info.append(f'pid={self._pid}')
        info.append(f'parent={self._parent_pid}')
        info.append(status)
        if exitcode is not None:
            info.append('exitcode=' + str(_exit_name(exitcode)))
        if self._daemonic:
            info.append('daemon')
        return '<' + ' '.join(info) + '>'


Process.__module__ = 'multiprocessing.context'


def _exit_name(code):
    return '-' + _SIGNALS[-code] if -code in _SIGNALS else code


class _MainProcess(Process):
    def __init__(self):
        self._identity = ()
        self._name = 'MainProcess'
        self._daemonic = False
        self._parent_pid = None
        self._pid = None
        self._closed = False
        self._inheriting = False


class _ParentProcess(Process):
    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._closed = False
        self._daemonic = False

    @property
    def ident(self):
        return self._pid

    pid = ident

    def is_alive(self):
        return _multiprocessing.exitcode(self._pid) is None

    def join(self, timeout=None):
        _multiprocessing.wait(self._pid, timeout)


_current_process = _MainProcess()
_parent_process = None


def _run_child():
    """A spawned child's life: the program's top level again, then the target."""
    global _current_process, _parent_process, _counter
    _current_process._inheriting = True
    _multiprocessing.run_main('__mp_main__')
    process = _multiprocessing.loads(_multiprocessing.payload())
    process._pid = None
    process._inheriting = False
    _parent_process = _ParentProcess(process._parent_name, process._parent_pid)
    _current_process = process
    _children.clear()
    _counter = 0
    _multiprocessing.set_name(process._name)
    return process


def _bootstrap(process):
    """Runs the process's target; its exit code."""
    try:
        process.run()
        code = 0
    except SystemExit as e:
        if e.code is None:
            code = 0
        elif isinstance(e.code, int):
            code = e.code
        else:
            sys.stderr.write(str(e.code) + '\n')
            code = 1
    except BaseException as e:
        code = 1
        sys.stderr.write(f'Process {process.name}:\n' + _multiprocessing.traceback_text(e))
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    _at_exit()
    return code


def _at_exit():
    """At the end of a process: daemons are terminated, the others waited for."""
    for child in active_children():
        if child._daemonic:
            child._signal(15)
    for child in active_children():
        child.join()
