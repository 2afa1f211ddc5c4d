"""Places in sorted sequences."""

from _operator import index as _index


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    lo = _index(lo)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    hi = len(a) if hi is None else _index(hi)
    while lo < hi:
        mid = (lo + hi) // 2
        if x < (a[mid] if key is None else key(a[mid])):
            hi = mid
        else:
            lo = mid + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    lo = _index(lo)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    hi = len(a) if hi is None else _index(hi)
    while lo < hi:
        mid = (lo + hi) // 2
        if (a[mid] if key is None else key(a[mid])) < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


bisect = bisect_right
insort = insort_right
