import calendar
print(calendar.calendar(2024), calendar.month(2023, 5, 3, 2), calendar.monthcalendar(2021, 2))
calendar.setfirstweekday(6)
calendar.prmonth(2025, 11)
print(calendar.leapdays(1999, 2025), calendar.weekday(2024, 2, 29), calendar.timegm((2000, 1, 2, 3, 4, 5)), calendar.weekheader(10))
print(list(calendar.Calendar(6).itermonthdates(2024, 2))[:2], calendar.Calendar().yeardayscalendar(2024)[3][2][-1], len(calendar.month_name), list(calendar.day_abbr))
try: calendar.month(2020, 13)
except Exception as e: print(type(e).__name__, e)
