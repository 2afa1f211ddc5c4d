"""The run's clock. Simulated time: sleeping costs no real time in a repeatable run."""

from _time import (
    monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, sleep, time, time_ns,
)

timezone = 0
altzone = 0
daylight = 0
tzname = ('UTC', 'UTC')

_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')


class struct_time(tuple):
    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])
    tm_zone = 'UTC'
    tm_gmtoff = 0

    def __new__(cls, sequence):
        parts = tuple(sequence)
        if len(parts) != 9:
            size = 'at least 9' if len(parts) < 9 else 'at most 11'
            raise TypeError(f'time.struct_time() takes an {size}-sequence ({len(parts)}-sequence given)')
        return tuple.__new__(cls, parts)

    def __repr__(self):
        names = ('year', 'mon', 'mday', 'hour', 'min', 'sec', 'wday', 'yday', 'isdst')
        return f"time.struct_time({', '.join([f'tm_{name}={part}' for name, part in zip(names, self)])})"


def gmtime(secs=None):
    if secs is None:
        secs = time()
    days, rest = divmod(int(secs), 86400)
    # civil date from days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms")
    z = days + 719468
    era = z // 146097
    doe = z - era * 146097
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    day = doy - (153 * mp + 2) // 5 + 1
    month = mp + 3 if mp < 10 else mp - 9
    year = yoe + era * 400 + (1 if month <= 2 else 0)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    yday = day + sum((31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[: month - 1])
    return struct_time((year, month, day, rest // 3600, rest % 3600 // 60, rest % 60, (days + 3) % 7, yday, 0))


localtime = gmtime


def strftime(format, t=None):
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {"None" if format is None else type(format).__name__}')
    if t is None:
        t = gmtime()
    parts = {
        'Y': f'{t[0]}', 'm': f'{t[1]:02}', 'd': f'{t[2]:02}', 'H': f'{t[3]:02}', 'M': f'{t[4]:02}', 'S': f'{t[5]:02}',
        'y': f'{t[0] % 100:02}', 'j': f'{t[7]:03}', 'a': _DAYS[t[6]], 'b': _MONTHS[t[1] - 1], '%': '%',
        'X': f'{t[3]:02}:{t[4]:02}:{t[5]:02}', 'I': f'{(t[3] + 11) % 12 + 1:02}', 'p': 'AM' if t[3] < 12 else 'PM',
        'T': f'{t[3]:02}:{t[4]:02}:{t[5]:02}', 'F': f'{t[0]}-{t[1]:02}-{t[2]:02}', 'Z': 'UTC', 'f': '%f',
    }
    text = ''
    i = 0
    while i < len(format):
        c = format[i]
        if c == '%' and i + 1 < len(format):
            i += 1
            c = parts.get(format[i]) or _rare(format[i], t)
        text += c
        i += 1
    return text


_LONG_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_LONG_MONTHS = (
    'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
)


def _rare(directive, t):
    """What stands for a directive that few use; the directive itself when there is none of that name."""
    if directive in 'cxrDRhnteCGVguUWswklAB':
        hour = (t[3] + 11) % 12 + 1
        year, week = _iso_week(t)
        return {
            'A': _LONG_DAYS[t[6]], 'B': _LONG_MONTHS[t[1] - 1], 'c': asctime(t), 'x': f'{t[1]:02}/{t[2]:02}/{t[0] % 100:02}',
            'D': f'{t[1]:02}/{t[2]:02}/{t[0] % 100:02}', 'r': f"{hour:02}:{t[4]:02}:{t[5]:02} {'AM' if t[3] < 12 else 'PM'}",
            'R': f'{t[3]:02}:{t[4]:02}', 'h': _MONTHS[t[1] - 1], 'n': '\n', 't': '\t', 'e': f'{t[2]:2}', 'C': f'{t[0] // 100:02}',
            'G': f'{year}', 'V': f'{week:02}', 'g': f'{year % 100:02}', 'u': f'{t[6] + 1}', 'w': f'{(t[6] + 1) % 7}',
            'U': f'{(t[7] + 6 - (t[6] + 1) % 7) // 7:02}', 'W': f'{(t[7] + 6 - t[6]) // 7:02}', 's': f'{int(mktime(t))}',
            'k': f'{t[3]:2}', 'l': f'{hour:2}',
        }[directive]
    return '+0000' if directive == 'z' else '%' + directive


def _iso_week(t):
    """(year, week): that of the week's Thursday."""
    thursday = gmtime(mktime(t) + (3 - t[6]) * 86400)
    return thursday[0], (thursday[7] - 1) // 7 + 1


def mktime(t):
    """Seconds since 1970 of a time of this clock's zone."""
    year, month = t[0] + (t[1] - 1) // 12, (t[1] - 1) % 12 + 1
    # days since 1970-01-01 from a civil date (the same source)
    y = year - (month <= 2)
    era = y // 400
    yoe = y - era * 400
    doy = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + t[2] - 1
    days = era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719468
    return float(((days * 24 + t[3]) * 60 + t[4]) * 60 + t[5])


def strptime(string, format='%a %b %d %H:%M:%S %Y'):
    from datetime import datetime
    return struct_time((*datetime.strptime(string, format).timetuple()[:8], -1))


CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1


def clock_gettime_ns(clk_id):
    if clk_id == CLOCK_REALTIME:
        return time_ns()
    if clk_id == CLOCK_MONOTONIC:
        return monotonic_ns()
    raise OSError(22, 'Invalid argument')


def clock_gettime(clk_id):
    return clock_gettime_ns(clk_id) / 10**9


def process_time_ns():
    return int(process_time() * 10**9)


thread_time = process_time
thread_time_ns = process_time_ns


def ctime(secs=None):
    t = gmtime(secs)
    return f'{_DAYS[t[6]]} {_MONTHS[t[1] - 1]} {t[2]:2} {t[3]:02}:{t[4]:02}:{t[5]:02} {t[0]}'


def asctime(t=None):
    t = gmtime() if t is None else t
    return f'{_DAYS[t[6]]} {_MONTHS[t[1] - 1]} {t[2]:2} {t[3]:02}:{t[4]:02}:{t[5]:02} {t[0]}'
