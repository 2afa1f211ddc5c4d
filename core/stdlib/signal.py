"""Signals: which function of the program is called when one comes, sending them, waiting for them, and the timer."""

import sys as _sys
from enum import IntEnum as _IntEnum
from math import ceil as _ceil

import _signal
from _signal import default_int_handler, pause, raise_signal

_windows = _sys.platform == 'win32'

if _windows:
    NSIG = 23
    _NUMBERS = {
        'SIGINT': 2, 'SIGILL': 4, 'SIGFPE': 8, 'SIGSEGV': 11, 'SIGTERM': 15, 'SIGBREAK': 21, 'SIGABRT': 22,
        'CTRL_C_EVENT': 0, 'CTRL_BREAK_EVENT': 1,
    }
    _TEXTS = {
        2: 'Interrupt', 4: 'Illegal instruction', 8: 'Floating-point exception', 11: 'Segmentation fault',
        15: 'Terminated', 21: 'Break', 22: 'Aborted',
    }
else:
    NSIG = 65
    _NUMBERS = {
        'SIGHUP': 1, 'SIGINT': 2, 'SIGQUIT': 3, 'SIGILL': 4, 'SIGTRAP': 5, 'SIGABRT': 6, 'SIGIOT': 6, 'SIGBUS': 7,
        'SIGFPE': 8, 'SIGKILL': 9, 'SIGUSR1': 10, 'SIGSEGV': 11, 'SIGUSR2': 12, 'SIGPIPE': 13, 'SIGALRM': 14,
        'SIGTERM': 15, 'SIGSTKFLT': 16, 'SIGCHLD': 17, 'SIGCLD': 17, 'SIGCONT': 18, 'SIGSTOP': 19, 'SIGTSTP': 20,
        'SIGTTIN': 21, 'SIGTTOU': 22, 'SIGURG': 23, 'SIGXCPU': 24, 'SIGXFSZ': 25, 'SIGVTALRM': 26, 'SIGPROF': 27,
        'SIGWINCH': 28, 'SIGIO': 29, 'SIGPOLL': 29, 'SIGPWR': 30, 'SIGSYS': 31, 'SIGRTMIN': 34, 'SIGRTMAX': 64,
    }
    _TEXTS = {
        1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 4: 'Illegal instruction', 5: 'Trace/breakpoint trap', 6: 'Aborted',
        7: 'Bus error', 8: 'Floating point exception', 9: 'Killed', 10: 'User defined signal 1',
        11: 'Segmentation fault', 12: 'User defined signal 2', 13: 'Broken pipe', 14: 'Alarm clock', 15: 'Terminated',
        16: 'Stack fault', 17: 'Child exited', 18: 'Continued', 19: 'Stopped (signal)', 20: 'Stopped',
        21: 'Stopped (tty input)', 22: 'Stopped (tty output)', 23: 'Urgent I/O condition',
        24: 'CPU time limit exceeded', 25: 'File size limit exceeded', 26: 'Virtual timer expired',
        27: 'Profiling timer expired', 28: 'Window changed', 29: 'I/O possible', 30: 'Power failure',
        31: 'Bad system call', **{34 + n: f'Real-time signal {n}' for n in range(31)},
    }

Signals = _IntEnum('Signals', _NUMBERS, module=__name__)
Handlers = _IntEnum('Handlers', {'SIG_DFL': 0, 'SIG_IGN': 1}, module=__name__)
SIG_DFL = Handlers.SIG_DFL
SIG_IGN = Handlers.SIG_IGN
globals().update(Signals.__members__)

# Actions as the kernel has them.
_DEFAULT, _IGNORE, _HANDLE = range(3)


def _int_to_enum(value, kind):
    """The member for a number; the number where there is none."""
    try:
        return kind(value)
    except ValueError:
        return value


def _number(value):
    """A signal's number of what a caller gives for one."""
    try:
        number = int(value)
    except (ValueError, TypeError):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None
    if not 1 <= number < NSIG:
        raise ValueError('signal number out of range')
    return number


def _supported(number):
    if _windows and number not in _TEXTS:
        raise ValueError('invalid signal value')
    return number


def getsignal(signalnum):
    """What is done about a signal: a function, SIG_DFL, SIG_IGN, or None for what Python knows nothing of."""
    number = _number(signalnum)
    action = _signal.action(number)
    if action == _HANDLE:
        return _signal.handler_of(number)
    if action == _IGNORE:
        return SIG_IGN
    return None if number in (32, 33) else SIG_DFL


def signal(signalnum, handler):
    """Has `handler(number, frame)` called in the main thread when the signal comes. Answers what was done before."""
    number = _number(signalnum) if not _windows else _supported(int(signalnum))
    if not _signal.in_main_thread():
        raise ValueError('signal only works in main thread of the main interpreter')
    try:
        action = int(handler)
    except (ValueError, TypeError):
        action = _HANDLE
    if action not in (_DEFAULT, _IGNORE):
        action = _HANDLE
        if not callable(handler):
            raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    _signal.deliver()
    before = getsignal(number)
    _signal.set_action(number, action)
    if action == _HANDLE:
        _signal.handlers[number] = handler
    else:
        _signal.handlers.pop(number, None)
    return before


def strsignal(signalnum):
    """What the system says of a signal; None for one that it does not know."""
    return _TEXTS.get(_number(signalnum))


def valid_signals():
    """All signals of this platform."""
    return {_int_to_enum(number, Signals) for number in _TEXTS}


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    """Only -1, which is no descriptor."""
    if fd != -1:
        raise ValueError(
            f'the fd {fd} must be in non-blocking mode, which Lockstep has not: a pipe and a function that writes to it'
            ' does the same'
        )
    return -1


if not _windows:
    ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = range(3)

    Sigmasks = _IntEnum('Sigmasks', {'SIG_BLOCK': 0, 'SIG_UNBLOCK': 1, 'SIG_SETMASK': 2}, module=__name__)
    globals().update(Sigmasks.__members__)

    class itimer_error(OSError):
        """A timer that there is not, or a time that cannot be."""

    ItimerError = itimer_error

    _MICROSECOND = 1000

    def _nanoseconds(seconds):
        """Whole microseconds, as timers have them, rounded up."""
        if not isinstance(seconds, (int, float)):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
        if seconds != seconds:
            raise ValueError('Invalid value NaN (not a number)')
        if seconds < 0:
            raise itimer_error(22, 'Invalid argument')
        if seconds >= 2**63 / 1e9:
            raise OverflowError('timestamp out of range for platform time_t')
        return _ceil(seconds * 1e6) * _MICROSECOND

    def _seconds(timer):
        return tuple(time // _MICROSECOND / 1e6 for time in timer)

    def _check_timer(which):
        if which in (ITIMER_VIRTUAL, ITIMER_PROF):
            raise itimer_error(22, "Lockstep has no timers of the processor's time; ITIMER_REAL is the one it has")
        if which != ITIMER_REAL:
            raise itimer_error(22, 'Invalid argument')

    def setitimer(which, seconds, interval=0.0):
        """Has SIGALRM sent after so many seconds, then every `interval` seconds unless that is 0. Answers what was set."""
        after, every = _nanoseconds(seconds), _nanoseconds(interval)
        _check_timer(which)
        return _seconds(_signal.set_timer(after, every))

    def getitimer(which):
        """Seconds until the timer is due, and from then on every so many; 0.0 for never."""
        _check_timer(which)
        return _seconds(_signal.timer())

    def alarm(seconds):
        """Has SIGALRM sent after whole seconds; 0 for never. Answers how many were left of the last one."""
        if not isinstance(seconds, int):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
        if not -2**31 <= seconds < 2**31:
            raise OverflowError(f'Python int too {"large" if seconds > 0 else "small"} to convert to C int')
        left, _ = _signal.set_timer((seconds & 0xFFFFFFFF) * 1_000_000_000, 0)
        return max(1, (left + 500_000_000) // 1_000_000_000) if left else 0

    def siginterrupt(signalnum, flag):
        """Checks its arguments. A wait that a signal cuts goes on by itself in any case (PEP 475)."""
        number = _number(signalnum)
        if number in (9, 19, 32, 33):
            raise OSError(22, 'Invalid argument')

    def _set_of(signals):
        numbers = []
        for one in signals:
            number = int(one)
            if not 1 <= number < NSIG:
                raise ValueError(f'signal number {number} out of range [1; {NSIG - 1}]')
            numbers.append(number)
        return sorted(set(numbers))

    def _enums(numbers):
        return {_int_to_enum(number, Signals) for number in numbers}

    def pthread_sigmask(how, mask):
        """Changes which signals the calling thread blocks: they wait until it lets them in. Answers which it blocked."""
        before = _enums(_signal.mask(int(how), _set_of(mask)))
        _signal.deliver()
        return before

    def sigpending():
        """Signals that came and wait, since the calling thread blocks them."""
        return _enums(_signal.pending())

    def sigwait(sigset):
        """Waits for one of the signals, which ought to be blocked, and takes it."""
        return _int_to_enum(_signal.wait(_set_of(sigset), None, True), Signals)

    def pthread_kill(thread_id, signalnum):
        """Sends a signal to a thread of this process. Its function is called in the main thread all the same."""
        import _thread
        if thread_id not in _thread.idents():
            raise ProcessLookupError(3, 'No such process')
        raise_signal(int(signalnum))
else:
    del pause
