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
    if t is None:
        t = gmtime()
    parts = {
        'Y': f'{t[0]}', 'm': f'{t[1]:02}', 'd': f'{t[2]:02}', 'H': f'{t[3]:02}', 'M': f'{t[4]:02}', 'S': f'{t[5]:02}',
        'y': f'{t[0] % 100:02}', 'j': f'{t[7]:03}', 'a': _DAYS[t[6]], 'b': _MONTHS[t[1] - 1], '%': '%',
        'X': f'{t[3]:02}:{t[4]:02}:{t[5]:02}', 'I': f'{(t[3] + 11) % 12 + 1:02}', 'p': 'AM' if t[3] < 12 else 'PM',
        'T': f'{t[3]:02}:{t[4]:02}:{t[5]:02}', 'F': f'{t[0]}-{t[1]:02}-{t[2]:02}', 'Z': 'UTC', 'f': '000000',
    }
    text = ''
    i = 0
    while i < len(format):
        c = format[i]
        if c == '%' and i + 1 < len(format):
            i += 1
            c = parts.get(format[i], '%' + format[i])
        text += c
        i += 1
    return text


def ctime(secs=None):
    t = gmtime(secs)
    return f'{_DAYS[t[6]]} {_MONTHS[t[1] - 1]} {t[2]:2} {t[3]:02}:{t[4]:02}:{t[5]:02} {t[0]}'


def asctime(t=None):
    t = gmtime() if t is None else t
    return f'{_DAYS[t[6]]} {_MONTHS[t[1] - 1]} {t[2]:2} {t[3]:02}:{t[4]:02}:{t[5]:02} {t[0]}'
