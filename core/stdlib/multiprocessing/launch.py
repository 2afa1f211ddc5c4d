"""How children come to life: by fork, or by a fresh interpreter that is told what to do."""

import _multiprocessing
import _os
import _signal
from multiprocessing import util
from multiprocessing.context import set_spawning_popen

__all__ = ['ForkPopen', 'SpawnPopen', 'ForkServerPopen']

SIGKILL = 9
SIGTERM = 15


class _Popen:
    """A started child as its parent sees it."""

    def __init__(self, process_obj):
        util.arm()
        util._flush_std_streams()
        self.returncode = None
        self._sentinel = None
        self._launch(process_obj)

    def poll(self):
        """The exit code, None while the child lives."""
        if self.returncode is None:
            self.returncode = _multiprocessing.exitcode(self.pid)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None and not _multiprocessing.wait(self.pid, timeout):
            return None
        return self.poll()

    def _send_signal(self, number):
        if self.poll() is not None:
            return
        if _multiprocessing.preset() == 'windows':
            # one way to end a process, and nothing that it could do about it
            _signal.terminate(self.pid, -SIGTERM)
            return
        try:
            _signal.kill(self.pid, number)
        except ProcessLookupError:
            pass

    def terminate(self):
        self._send_signal(SIGTERM)

    def kill(self):
        self._send_signal(SIGKILL)

    @property
    def sentinel(self):
        if self._sentinel is None:
            self._sentinel = _multiprocessing.process_fd(self.pid)
        return self._sentinel

    def close(self):
        if self._sentinel is not None:
            _multiprocessing.close(self._sentinel)
            self._sentinel = None

    def __del__(self):
        self.close()


class ForkPopen(_Popen):
    method = 'fork'

    def duplicate_for_child(self, fd):
        return fd

    def _launch(self, process_obj):
        code = 1
        self.pid = _multiprocessing.fork(process_obj._name, process_obj.daemon)
        if self.pid == 0:
            try:
                code = process_obj._bootstrap()
            finally:
                _os.exit(code)


class SpawnPopen(_Popen):
    method = 'spawn'

    def __init__(self, process_obj):
        self._fds = []
        self._semaphores = []
        super().__init__(process_obj)

    def duplicate_for_child(self, fd):
        """The child gets this descriptor, under the same number."""
        self._fds.append(fd)
        return fd

    def hold_for_child(self, semaphore):
        """The child holds this semaphore from its creation on."""
        self._semaphores.append(semaphore)
        return semaphore

    def _launch(self, process_obj):
        from multiprocessing import spawn
        preparation = _multiprocessing.dumps(spawn.get_preparation_data(process_obj._name))
        set_spawning_popen(self)
        try:
            process = _multiprocessing.dumps(process_obj)
        finally:
            set_spawning_popen(None)
        payload = len(preparation).to_bytes(4, 'big') + preparation + process
        self.pid = _multiprocessing.start(process_obj._name, process_obj.daemon, payload, self._fds, self._semaphores)


class ForkServerPopen(SpawnPopen):
    """The server's children begin as fresh as spawned ones: the program's top level runs again."""

    method = 'forkserver'
