import time

moment = time.gmtime(1e9)
for directive in 'aAbBcdHIjmMpSUwWxXyY%DFRTeCGVguhnt':
    print(directive, repr(time.strftime('%' + directive, moment)))
for year in (1970, 1999, 2000, 2004, 2024, 2027):
    for day in ('01-01', '01-03', '12-29', '12-31'):
        t = time.strptime(f'{year}-{day}', '%Y-%m-%d')
        print(time.strftime('%Y-%m-%d %G-W%V-%u %U %W %j', t), t.tm_wday, t.tm_yday)
print(time.gmtime(0))
print(time.strptime('Sun Sep  9 01:46:40 2001') == moment, time.strptime('12:30', '%H:%M'))
print(time.asctime(moment), '|', time.ctime(86400), '|', time.strftime('%H点%M分%S秒', moment))
print(moment[:3], moment.tm_year, moment.tm_gmtoff, len(moment), isinstance(moment, tuple))
for seconds in (0, 1, 951782400, 1709210096, 4107542399):
    print(time.mktime(time.localtime(seconds)) == seconds + time.timezone)
print(time.mktime((2024, 14, 31, 0, 0, 0, 0, 0, 0)) == time.mktime((2025, 2, 31, 0, 0, 0, 0, 0, 0)))
for wrong in (lambda: time.strptime('x', '%Y'), lambda: time.struct_time((1, 2)), lambda: time.strptime('2024', '%Q')):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(time.thread_time() >= 0, time.process_time_ns() >= 0, time.clock_gettime(time.CLOCK_MONOTONIC) > 0)
