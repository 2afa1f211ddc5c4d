"""Process and what belongs to it."""

import itertools
import sys

import _multiprocessing
from _os import getpid, urandom

__all__ = ['BaseProcess', 'current_process', 'active_children', 'parent_process']

ORIGINAL_DIR = '/run'


def current_process():
    """The Process object of the process that asks."""
    return _current_process


def parent_process():
    """The Process object of the parent; None in the main process."""
    return _parent_process


def active_children():
    """Children of this process that are alive. Those that have ended are joined by the way."""
    _cleanup()
    return list(_children)


def _cleanup():
    for child in list(_children):
        popen = child._popen
        if popen is not None and popen.poll() is not None:
            _children.discard(child)


class BaseProcess:
    """An activity that runs in a process of its own."""

    _start_method = None

    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        creator = _current_process
        self._identity = creator._identity + (next(_process_counter),)
        _authkey_of(creator._config)
        self._config = creator._config.copy()
        self._parent_pid = getpid()
        self._parent_name = creator.name
        self._popen = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or f"{type(self).__name__}-{':'.join([str(i) for i in self._identity])}"
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError('process object is closed')

    def run(self):
        """What the process does; subclasses may override it."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Starts the process; once."""
        self._check_closed()
        assert self._popen is None, 'cannot start a process twice'
        assert self._parent_pid == getpid(), 'can only start a process object created by current process'
        assert not _current_process._config.get('daemon'), 'daemonic processes are not allowed to have children'
        _cleanup()
        self._popen = self._Popen(self)
        # the target may lead back to this object: only the child needs it from here on
        del self._target, self._args, self._kwargs
        _children.add(self)

    def terminate(self):
        """Asks the process to end (SIGTERM)."""
        self._check_closed()
        self._popen.terminate()

    def kill(self):
        """Ends the process (SIGKILL)."""
        self._check_closed()
        self._popen.kill()

    def join(self, timeout=None):
        """Waits until the process has ended, at most `timeout` seconds."""
        self._check_closed()
        assert self._parent_pid == getpid(), 'can only join a child process'
        assert self._popen is not None, 'can only join a started process'
        if self._popen.wait(timeout) is not None:
            _children.discard(self)

    def is_alive(self):
        self._check_closed()
        if self is _current_process:
            return True
        assert self._parent_pid == getpid(), 'can only test a child process'
        if self._popen is None:
            return False
        if self._popen.poll() is None:
            return True
        _children.discard(self)
        return False

    def close(self):
        """Gives back what the object holds of the ended process."""
        if self._popen is not None:
            if self._popen.poll() is None:
                raise ValueError(
                    'Cannot close a process while it is still running. You should first call join() or terminate().'
                )
            self._popen.close()
            self._popen = None
            _children.discard(self)
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
        return self._config.get('daemon', False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, 'process has already started'
        self._config['daemon'] = daemonic

    @property
    def authkey(self):
        return _authkey_of(self._config)

    @authkey.setter
    def authkey(self, authkey):
        self._config['authkey'] = AuthenticationString(authkey)

    @property
    def exitcode(self):
        self._check_closed()
        return None if self._popen is None else self._popen.poll()

    @property
    def ident(self):
        self._check_closed()
        if self is _current_process:
            return getpid()
        return self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        """A handle that is ready when the process has ended; for multiprocessing.connection.wait."""
        self._check_closed()
        if self._popen is None:
            raise ValueError('process not started')
        return self._popen.sentinel

    def __repr__(self):
        exitcode = None
        if self is _current_process:
            status = 'started'
        elif self._closed:
            status = 'closed'
        elif self._parent_pid != getpid():
            status = 'unknown'
        elif self._popen is None:
            status = 'initial'
        else:
            exitcode = self._popen.poll()
            status = 'started' if exitcode is None else 'stopped'
        words = [type(self).__name__, f'name={self._name!r}']
        if self._popen is not None:
            words.append(f'pid={self._popen.pid}')
        words.append(f'parent={self._parent_pid}')
        words.append(status)
        if exitcode is not None:
            words.append(f'exitcode={_exit_name(exitcode)}')
        if self.daemon:
            words.append('daemon')
        return f"<{' '.join(words)}>"

    def _bootstrap(self):
        """The life of a child from where its object is there; its exit code."""
        global _current_process, _parent_process, _process_counter, _children
        from multiprocessing import context, util
        try:
            util.arm()
            if self._start_method is not None:
                context._force_start_method(self._start_method)
            _process_counter = itertools.count(1)
            _children = set()
            if sys.stdin is not None:
                sys.stdin = _multiprocessing.empty_stdin()
            before = _current_process
            _current_process = self
            _parent_process = _ParentProcess(self._parent_name, self._parent_pid)
            _multiprocessing.set_name(self._name)
            try:
                self._after_fork()
            finally:
                del before  # not before the hooks have run
            util.info('child process calling self.run()')
            try:
                self.run()
                exitcode = 0
            finally:
                util._exit_function()
        except SystemExit as e:
            exitcode = _exit_status(e.code)
        except BaseException as e:
            exitcode = 1
            sys.stderr.write(f'Process {self.name}:\n' + _multiprocessing.traceback_text(e, 'stripped'))
        finally:
            _threads_end()
            util.info('process exiting with exitcode %d', exitcode)
            util._flush_std_streams()
        return exitcode

    @staticmethod
    def _after_fork():
        from multiprocessing import util
        util._finalizer_registry.clear()
        util._run_after_forkers()


def _exit_status(code):
    if code is None:
        return 0
    if isinstance(code, int):
        return code
    sys.stderr.write(str(code) + '\n')
    return 1


def _threads_end():
    """Joins the threads that are no daemons."""
    threading = sys.modules.get('threading')
    if threading is not None:
        threading._shutdown()


class AuthenticationString(bytes):
    """A key that is not sent over connections by mistake."""

    def __reduce__(self):
        from multiprocessing.context import get_spawning_popen
        if get_spawning_popen() is None:
            raise TypeError('Pickling an AuthenticationString object is disallowed for security reasons')
        return AuthenticationString, (bytes(self),)


def _authkey_of(config):
    """The key of a process, made when it is first needed: what is imported ahead of a process has none yet."""
    key = config.get('authkey')
    if key is None:
        key = config['authkey'] = AuthenticationString(urandom(32))
    return key


class _ParentProcess(BaseProcess):
    """The parent as its child sees it."""

    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {}

    def is_alive(self):
        return _multiprocessing.exitcode(self._pid) is None

    @property
    def ident(self):
        return self._pid

    pid = ident

    @property
    def sentinel(self):
        if '_sentinel' not in self.__dict__:
            self._sentinel = _multiprocessing.process_fd(self._pid)
        return self._sentinel

    def join(self, timeout=None):
        _multiprocessing.wait(self._pid, timeout)


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = 'MainProcess'
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {'semprefix': '/mp'}

    def close(self):
        pass


_parent_process = None
_current_process = _MainProcess()
del _MainProcess
_process_counter = itertools.count(1)
_children = set()


def _exit_name(code):
    """As CPython names it: where two names mean one signal, it has its own choice."""
    if code >= 0:
        return code
    from signal import Signals
    try:
        found = Signals(-code).name
    except ValueError:
        return code
    return f"-{'SIGPOLL' if found == 'SIGIO' else found}"
