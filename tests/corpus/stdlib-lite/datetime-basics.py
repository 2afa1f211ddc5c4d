"""datetime: dates, times, differences, formats."""
from datetime import date, datetime, time, timedelta, timezone

d = datetime(2024, 2, 28, 23, 59, 58, 7)
print(d, repr(d), d + timedelta(seconds=3), d.date(), d.time(), d.isoformat(), d.weekday(), d.strftime('%Y-%m-%d %H:%M:%S.%f %a %b %j %p %I'))
print(datetime(2024, 1, 1), repr(datetime(2024, 1, 1)), d - datetime(2024, 1, 1), d > datetime(2024, 1, 1), d == d.replace(day=28), d.replace(year=2023))
print(timedelta(days=1, hours=2), repr(timedelta(hours=30, microseconds=5)), timedelta(seconds=90).total_seconds(), timedelta(minutes=-5), -timedelta(days=1), timedelta(0))
print(timedelta(hours=1) * 2.5, timedelta(hours=1) / timedelta(minutes=20), timedelta(7) // 2, abs(timedelta(-1)), timedelta(milliseconds=1.5), sum([timedelta(1), timedelta(2)], timedelta()))
print(date(2024, 3, 1) - date(2024, 2, 1), date(2024, 2, 28) + timedelta(2), date(2024, 2, 29).isoweekday(), date.fromisoformat('2024-12-25'), repr(date.max), date(1, 1, 1).toordinal(), date.fromordinal(738000))
print(time(1, 2, 3), repr(time(1, 2)), time(5) < time(6), datetime.combine(date(2020, 1, 2), time(3, 4)), f'{d:%d/%m/%y}')
print(datetime.fromtimestamp(0, timezone.utc), datetime(1970, 1, 2, tzinfo=timezone.utc).timestamp(), datetime.fromisoformat('2024-01-02T03:04:05.5+02:00'))
print(datetime.strptime('2024-03-05 14:07', '%Y-%m-%d %H:%M'), datetime.strptime('5 Mar 24 02PM', '%d %b %y %I%p'), timezone(timedelta(hours=2)), repr(timezone.utc))
print(datetime(2024, 1, 1, 12, tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=-5))), {date(2024, 1, 1): 1}[date(2024, 1, 1)])
for attempt in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: time(25), lambda: datetime.strptime('x', '%Y'), lambda: date.fromisoformat('nope'), lambda: datetime.strptime('2024x', '%Y')):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
