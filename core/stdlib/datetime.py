"""Dates and times: UTC, and fixed offsets."""

import time as _time

MINYEAR = 1
MAXYEAR = 9999
_MONTHS = (None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_LONG_MONTHS = (
    None, 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
    'December',
)
_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_LONG_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _to_ordinal(year, month, day):
    """Days since the day before 0001-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms")."""
    y = year - (month <= 2)
    era = y // 400
    yoe = y - era * 400
    doy = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 305


def _from_ordinal(n):
    z = n + 305
    era = z // 146097
    doe = z - era * 146097
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    month = mp + 3 if mp < 10 else mp - 9
    return (yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) // 5 + 1)


class timedelta:
    __tp_name__ = 'datetime.timedelta'
    __slots__ = ('days', 'seconds', 'microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        parts = (
            (days, 86_400_000_000), (seconds, 1_000_000), (microseconds, 1), (milliseconds, 1000), (minutes, 60_000_000),
            (hours, 3_600_000_000), (weeks, 604_800_000_000),
        )
        whole = 0
        fraction = 0.0
        for amount, unit in parts:
            if not isinstance(amount, (int, float)):
                name = ('days', 'seconds', 'microseconds', 'milliseconds', 'minutes', 'hours', 'weeks')[parts.index((amount, unit))]
                raise TypeError(f'unsupported type for timedelta {name} component: {type(amount).__name__}')
            if isinstance(amount, float):
                n = int(amount)
                whole += n * unit
                fraction += (amount - n) * unit
            else:
                whole += amount * unit
        return cls._of(whole + round(fraction))

    @classmethod
    def _of(cls, total):
        self = object.__new__(cls)
        days, rest = divmod(total, 86_400_000_000)
        if abs(days) > 999_999_999:
            if not -(2**31) <= days < 2**31:
                raise OverflowError('Python int too large to convert to C int')
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        object.__setattr__(self, 'days', days)
        object.__setattr__(self, 'seconds', rest // 1_000_000)
        object.__setattr__(self, 'microseconds', rest % 1_000_000)
        return self

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of 'datetime.timedelta' objects is not writable")

    def _total(self):
        return (self.days * 86400 + self.seconds) * 1_000_000 + self.microseconds

    def total_seconds(self):
        return self._total() / 10**6

    def __repr__(self):
        parts = [f'{name}={getattr(self, name)}' for name in ('days', 'seconds', 'microseconds') if getattr(self, name)]
        return f"datetime.timedelta({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02}:{seconds:02}'
        if self.days:
            text = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, {text}"
        return text + (f'.{self.microseconds:06}' if self.microseconds else '')

    def __add__(self, other):
        return timedelta._of(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._total() - self._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            return timedelta._of(round(self._total() * other))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, (int, float)):
            return timedelta._of(round(self._total() / other))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._of(self._total() // other)
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        whole, rest = divmod(self._total(), other._total())
        return whole, timedelta._of(rest)

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return (timedelta, (self.days, self.seconds, self.microseconds))


timedelta.min = timedelta(days=-999_999_999)
timedelta.max = timedelta(days=999_999_999, hours=23, minutes=59, seconds=59, microseconds=999_999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    __tp_name__ = 'datetime.tzinfo'

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')


class timezone(tzinfo):
    __tp_name__ = 'datetime.timezone'

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, not ' + type(offset).__name__)
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return 'UTC' + (_offset_text(self._offset) if self._offset else '')

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f'datetime.timezone({self._offset!r}{name})'

    def __reduce__(self):
        return (timezone, (self._offset,) if self._name is None else (self._offset, self._name))


def _offset_text(offset, colon=':'):
    seconds = int(offset.total_seconds())
    sign = '-' if seconds < 0 else '+'
    seconds = abs(seconds)
    text = f'{sign}{seconds // 3600:02}{colon}{seconds % 3600 // 60:02}'
    return text + (f'{colon}{seconds % 60:02}' if seconds % 60 else '')


timezone.utc = timezone(timedelta(0))
UTC = timezone.utc


def _check_date(year, month, day):
    for value in (year, month, day):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')


def _check_time(hour, minute, second, microsecond):
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')


def _format(obj, format, year, month, day, hour, minute, second, microsecond, tz):
    text = ''
    i = 0
    n = _to_ordinal(year, month, day)
    week = (n + 6) % 7
    yday = n - _to_ordinal(year, 1, 1) + 1
    while i < len(format):
        c = format[i]
        i += 1
        if c != '%' or i >= len(format):
            text += c
            continue
        c = format[i]
        i += 1
        if c in 'YmdHMSfyjpIaAbBzZ%cxXFTDuwUWe':
            text += {
                'Y': lambda: str(year), 'm': lambda: f'{month:02}', 'd': lambda: f'{day:02}', 'e': lambda: f'{day:2}',
                'H': lambda: f'{hour:02}', 'M': lambda: f'{minute:02}', 'S': lambda: f'{second:02}',
                'f': lambda: f'{microsecond:06}', 'y': lambda: f'{year % 100:02}', 'j': lambda: f'{yday:03}',
                'p': lambda: 'AM' if hour < 12 else 'PM', 'I': lambda: f'{(hour + 11) % 12 + 1:02}',
                'a': lambda: _DAYS[week], 'A': lambda: _LONG_DAYS[week], 'b': lambda: _MONTHS[month],
                'B': lambda: _LONG_MONTHS[month],
                'z': lambda: '' if tz is None else _offset_text(tz.utcoffset(obj), ''),
                'Z': lambda: '' if tz is None else tz.tzname(obj), '%': lambda: '%',
                'c': lambda: f'{_DAYS[week]} {_MONTHS[month]} {day:2} {hour:02}:{minute:02}:{second:02} {year}',
                'x': lambda: f'{month:02}/{day:02}/{year % 100:02}', 'D': lambda: f'{month:02}/{day:02}/{year % 100:02}',
                'X': lambda: f'{hour:02}:{minute:02}:{second:02}', 'T': lambda: f'{hour:02}:{minute:02}:{second:02}',
                'F': lambda: f'{year}-{month:02}-{day:02}', 'u': lambda: str(week + 1), 'w': lambda: str((week + 1) % 7),
                'U': lambda: f'{(yday + 6 - (week + 1) % 7) // 7:02}', 'W': lambda: f'{(yday + 6 - week) // 7:02}',
            }[c]()
        else:
            text += '%' + c
    return text


class date:
    __tp_name__ = 'datetime.date'

    def __init__(self, year, month, day):
        _check_date(year, month, day)
        self._set(year, month, day)

    def _set(self, *parts):
        self._parts = parts

    year = property(lambda self: self._parts[0])
    month = property(lambda self: self._parts[1])
    day = property(lambda self: self._parts[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, t):
        return cls(*_from_ordinal(int(t // 86400) + 719163))

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        try:
            if len(text) != 10 or text[4] != '-' or text[7] != '-':
                raise ValueError
            return cls(int(text[:4]), int(text[5:7]), int(text[8:]))
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    def toordinal(self):
        return _to_ordinal(*self._parts[:3])

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isoformat(self):
        return f'{self.year:04}-{self.month:02}-{self.day:02}'

    __str__ = isoformat

    def strftime(self, format):
        return _format(self, format, *self._parts[:3], 0, 0, 0, 0, None)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, year=None, month=None, day=None):
        y, m, d = self._parts
        return type(self)(y if year is None else year, m if month is None else month, d if day is None else day)

    def timetuple(self):
        return _time.gmtime((self.toordinal() - 719163) * 86400)

    def ctime(self):
        return self.strftime('%c')

    def __repr__(self):
        return f"datetime.date({', '.join([str(part) for part in self._parts])})"

    def __add__(self, other):
        return date.fromordinal(self.toordinal() + other.days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return date.fromordinal(self.toordinal() - other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self._parts

    def _comparable(self, other):
        return isinstance(other, date) and isinstance(other, datetime) == isinstance(self, datetime)

    def _ordered(self, other):
        """Whether one comes before the other; TypeError for a date and a datetime."""
        if isinstance(other, datetime) and not isinstance(self, datetime):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        return self._comparable(other)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._ordered(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._ordered(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._ordered(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._ordered(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return (type(self), self._parts)


class time:
    __tp_name__ = 'datetime.time'

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        _check_time(hour, minute, second, microsecond)
        self._parts = (hour, minute, second, microsecond)
        self.tzinfo = tzinfo

    hour = property(lambda self: self._parts[0])
    minute = property(lambda self: self._parts[1])
    second = property(lambda self: self._parts[2])
    microsecond = property(lambda self: self._parts[3])

    def isoformat(self, timespec='auto'):
        h, m, s, us = self._parts
        return f'{h:02}:{m:02}:{s:02}' + (f'.{us:06}' if us else '') + (
            '' if self.tzinfo is None else _offset_text(self.tzinfo.utcoffset(None))
        )

    __str__ = isoformat

    def strftime(self, format):
        return _format(self, format, 1900, 1, 1, *self._parts, self.tzinfo)

    def __repr__(self):
        h, m, s, us = self._parts
        text = f'{h}, {m}' + (f', {s}, {us}' if us else f', {s}' if s else '')
        return f'datetime.time({text})' if self.tzinfo is None else f'datetime.time({text}, tzinfo={self.tzinfo!r})'

    def __eq__(self, other):
        return self._parts == other._parts if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._parts < other._parts if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._parts)


_plain_time = time


class datetime(date):
    __tp_name__ = 'datetime.datetime'

    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        self._parts = (year, month, day, hour, minute, second, microsecond)
        self.tzinfo = tzinfo

    hour = property(lambda self: self._parts[3])
    minute = property(lambda self: self._parts[4])
    second = property(lambda self: self._parts[5])
    microsecond = property(lambda self: self._parts[6])

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, t, tz=None):
        total = round(t * 1_000_000)
        if tz is not None:
            total += tz.utcoffset(None)._total()
        return cls._of(total + 719163 * 86_400_000_000, tz)

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls.fromtimestamp(t)

    @classmethod
    def _of(cls, total, tz):
        """From microseconds since the day of ordinal 0."""
        days, rest = divmod(total, 86_400_000_000)
        if not 1 <= days <= 3652059:
            raise OverflowError('date value out of range')
        seconds, us = divmod(rest, 1_000_000)
        return cls(*_from_ordinal(days), seconds // 3600, seconds % 3600 // 60, seconds % 60, us, tz)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(*date._parts[:3], *time._parts, time.tzinfo if tzinfo is True else tzinfo)

    @classmethod
    def fromisoformat(cls, text):
        try:
            day = date.fromisoformat(text[:10])
            rest = text[11:]
            tz = None
            if rest.endswith('Z'):
                tz, rest = timezone.utc, rest[:-1]
            for sign in '+-':
                if sign in rest:
                    rest, _, offset = rest.partition(sign)
                    hours, _, minutes = offset.partition(':')
                    delta = timedelta(hours=int(hours), minutes=int(minutes or 0))
                    tz = timezone(-delta if sign == '-' else delta)
            clock, _, fraction = rest.partition('.')
            parts = [int(part) for part in clock.split(':')] if clock else []
            us = int((fraction + '000000')[:6]) if fraction else 0
            return cls(*day._parts, *(parts + [0] * (3 - len(parts))), us, tz)
        except (ValueError, IndexError):
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    @classmethod
    def strptime(cls, text, format):
        return _parsed(cls, text, format)

    def _total(self):
        _, _, _, h, m, s, us = self._parts
        return ((self.toordinal() * 24 + h) * 60 + m) * 60_000_000 + s * 1_000_000 + us

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def _utc(self):
        return self._total() - (0 if self.tzinfo is None else self.utcoffset()._total())

    def timestamp(self):
        return (self._utc() - 719163 * 86_400_000_000) / 10**6

    def astimezone(self, tz=None):
        tz = timezone.utc if tz is None else tz
        return type(self)._of(self._utc() + tz.utcoffset(self)._total(), tz)

    def date(self):
        return date(*self._parts[:3])

    def time(self):
        return _plain_time(*self._parts[3:])

    def timetz(self):
        return _plain_time(*self._parts[3:], self.tzinfo)

    def timetuple(self):
        return _time.gmtime(self._total() // 1_000_000 - 719163 * 86400)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True):
        given = (year, month, day, hour, minute, second, microsecond)
        parts = [old if new is None else new for old, new in zip(self._parts, given)]
        return type(self)(*parts, self.tzinfo if tzinfo is True else tzinfo)

    def isoformat(self, sep='T', timespec='auto'):
        y, mo, d, h, m, s, us = self._parts
        clock = f'{h:02}:{m:02}:{s:02}'
        if timespec == 'minutes':
            clock = clock[:5]
        elif timespec == 'hours':
            clock = clock[:2]
        elif timespec == 'milliseconds':
            clock += f'.{us // 1000:03}'
        elif timespec == 'microseconds' or timespec == 'auto' and us:
            clock += f'.{us:06}'
        offset = '' if self.tzinfo is None else _offset_text(self.utcoffset())
        return f'{y:04}-{mo:02}-{d:02}{sep}{clock}{offset}'

    def __str__(self):
        return self.isoformat(' ')

    def strftime(self, format):
        return _format(self, format, *self._parts, self.tzinfo)

    def __repr__(self):
        parts = list(self._parts)
        if not parts[6]:
            parts.pop()
            if not parts[5]:
                parts.pop()
        tz = '' if self.tzinfo is None else f', tzinfo={self.tzinfo!r}'
        return f"datetime.datetime({', '.join([str(part) for part in parts])}{tz})"

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of(self._total() + other._total(), self.tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._total() - other._total(), self.tzinfo)
        if isinstance(other, datetime):
            if (self.tzinfo is None) != (other.tzinfo is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return timedelta._of(self._utc() - other._utc())
        return NotImplemented

    def _key(self):
        return self._utc()

    def _comparable(self, other):
        return isinstance(other, datetime) and (self.tzinfo is None) == (other.tzinfo is None)

    def _ordered(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        if isinstance(other, datetime) and not self._comparable(other):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._comparable(other)

    def __reduce__(self):
        return (type(self), self._parts if self.tzinfo is None else self._parts + (self.tzinfo,))


def _parsed(cls, text, format):
    parts = {'Y': 1900, 'm': 1, 'd': 1, 'H': 0, 'M': 0, 'S': 0, 'f': 0, 'p': None}
    i = 0
    k = 0
    wrong = ValueError(f'time data {text!r} does not match format {format!r}')
    widths = {'Y': 4, 'm': 2, 'd': 2, 'H': 2, 'M': 2, 'S': 2, 'y': 2, 'I': 2, 'j': 3}
    while k < len(format):
        c = format[k]
        k += 1
        if c == '%' and k < len(format):
            c = format[k]
            k += 1
            if c in widths or c == 'f':
                end = i
                most = 6 if c == 'f' else widths[c]
                while end < len(text) and end - i < most and text[end].isdigit():
                    end += 1
                if end == i:
                    raise wrong
                value = text[i:end]
                if c == 'f':
                    parts['f'] = int((value + '000000')[:6])
                elif c == 'y':
                    parts['Y'] = int(value) + (2000 if int(value) < 69 else 1900)
                elif c == 'I':
                    parts['H'] = int(value) % 12
                else:
                    parts[c] = int(value)
                i = end
            elif c in 'bBaAp':
                names = {'b': _MONTHS[1:], 'B': _LONG_MONTHS[1:], 'a': _DAYS, 'A': _LONG_DAYS, 'p': ('AM', 'PM')}[c]
                for n, name in enumerate(names):
                    if text[i : i + len(name)].lower() == name.lower():
                        i += len(name)
                        if c in 'bB':
                            parts['m'] = n + 1
                        elif c == 'p':
                            parts['p'] = n
                        break
                else:
                    raise wrong
            elif text[i : i + 1] == c == '%':
                i += 1
            else:
                raise ValueError(f'{c!r} is a bad directive in format {format!r}')
        elif c.isspace():
            while i < len(text) and text[i].isspace():
                i += 1
        elif text[i : i + 1] == c:
            i += 1
        else:
            raise wrong
    if i < len(text):
        raise ValueError(f'unconverted data remains: {text[i:]}')
    hour = parts['H'] + (12 if parts['p'] and parts['H'] < 12 else 0)
    return cls(parts['Y'], parts['m'], parts['d'], hour, parts['M'], parts['S'], parts['f'])


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)


class IsoCalendarDate(tuple):
    """Year, week and weekday of ISO 8601."""

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


def _isocalendar(self):
    n = self.toordinal()
    weekday = (n + 6) % 7 + 1
    thursday = n + 4 - weekday
    year = date.fromordinal(thursday).year
    return IsoCalendarDate((year, (thursday - _to_ordinal(year, 1, 1)) // 7 + 1, weekday))


def _fromisocalendar(cls, year, week, day):
    first = _to_ordinal(year, 1, 4)
    monday = first - (first + 6) % 7
    if not 0 < week < 54 or week == 53 and date.fromordinal(monday + 52 * 7 + 3).year != year:
        raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return cls.fromordinal(monday + (week - 1) * 7 + day - 1)


date.isocalendar = datetime.isocalendar = _isocalendar
date.fromisocalendar = classmethod(_fromisocalendar)
datetime.fromisocalendar = classmethod(_fromisocalendar)
