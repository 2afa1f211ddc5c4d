from datetime import date, datetime, timedelta, timezone


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


day = date(2024, 2, 29)
naive = datetime(2024, 2, 29, 13, 5)
aware = datetime(2024, 2, 29, 13, 5, tzinfo=timezone.utc)

attempt(lambda: day < naive)
attempt(lambda: naive < day)
attempt(lambda: naive < aware)
attempt(lambda: aware >= naive)
attempt(lambda: naive == aware)
attempt(lambda: naive == day)
attempt(lambda: aware == datetime(2024, 2, 29, 14, 5, tzinfo=timezone(timedelta(hours=1))))
attempt(lambda: max(naive, naive + timedelta(1)))
attempt(lambda: sorted([day, date(2023, 1, 1)]))
attempt(lambda: day < 5)
attempt(lambda: day.ctime())
attempt(lambda: naive.ctime())
attempt(lambda: divmod(timedelta(1), timedelta(hours=7)))
attempt(lambda: divmod(timedelta(1), 2))
attempt(lambda: timedelta('a'))
attempt(lambda: timedelta(hours=[1]))
attempt(lambda: (timedelta.min, timedelta.max))
