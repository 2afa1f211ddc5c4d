from datetime import date, datetime

for year in (1999, 2000, 2004, 2009, 2020, 2024, 2026):
    for month, day in ((1, 1), (1, 4), (2, 29 if year % 4 == 0 else 28), (12, 28), (12, 31)):
        when = date(year, month, day)
        week = when.isocalendar()
        print(when, tuple(week), when.isoweekday(), date.fromisocalendar(*week) == when)
print(date(2024, 1, 1).isocalendar(), datetime(2020, 12, 31, 5).isocalendar().week)
year, week, weekday = date(2021, 1, 3).isocalendar()
print(year, week, weekday, datetime.fromisocalendar(2020, 53, 7))
for wrong in ((2021, 53, 1), (2020, 0, 1), (2020, 1, 8)):
    try:
        date.fromisocalendar(*wrong)
    except ValueError as e:
        print(e)
