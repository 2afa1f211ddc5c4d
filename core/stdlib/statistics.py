"""Averages and spreads."""

from collections import Counter
from math import exp, fsum, log, sqrt

__all__ = [
    'StatisticsError', 'correlation', 'fmean', 'geometric_mean', 'harmonic_mean', 'mean', 'median', 'median_high',
    'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance',
]


class StatisticsError(ValueError):
    pass


def _all_ints(data):
    for x in data:
        if not isinstance(x, int):
            return False
    return True


def _divided(total, n):
    """A quotient as CPython's statistics gives it: an int where it is whole and the data were ints."""
    return total // n if isinstance(total, int) and total % n == 0 else total / n


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    return _divided(sum(data) if _all_ints(data) else fsum(data), len(data))


def fmean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('fmean requires at least one data point')
    if weights is None:
        return fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    total = fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return fsum([x * w for x, w in zip(data, weights)]) / total


def geometric_mean(data):
    try:
        return exp(fmean([log(x) for x in data]))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    for x in data:
        if x < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        if x == 0:
            return 0
    weights = [1] * len(data) if weights is None else list(weights)
    return sum(weights) / fsum([w / x for x, w in zip(data, weights)])


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data


def median(data):
    data = _sorted(data)
    n = len(data)
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _sorted(data)
    return data[len(data) // 2]


def mode(data):
    pairs = Counter(data).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    counts = Counter(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def _squares(data, center):
    """Sum of the squared distances: exact for ints, as a pair of numerator and denominator."""
    n = len(data)
    if center is None and _all_ints(data):
        return (n * sum([x * x for x in data]) - sum(data) ** 2, n)
    c = fsum(data) / n if center is None else center
    return (fsum([(x - c) ** 2 for x in data]), 1)


def _variance(data, less, center):
    top, bottom = _squares(data, center)
    return _divided(top, bottom * (len(data) - less))


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('variance requires at least two data points')
    return _variance(data, 1, xbar)


def pvariance(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pvariance requires at least one data point')
    return _variance(data, 0, mu)


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('stdev requires at least two data points')
    return sqrt(_variance(data, 1, xbar))


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pstdev requires at least one data point')
    return sqrt(_variance(data, 0, mu))


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    result = []
    if method == 'inclusive':
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method != 'exclusive':
        raise ValueError(f'Unknown method: {method!r}')
    for i in range(1, n):
        j = i * (size + 1) // n
        j = 1 if j < 1 else size - 1 if j > size - 1 else j
        delta = i * (size + 1) - j * n
        result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def correlation(x, y, /):
    if len(x) != len(y):
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError('correlation requires at least two data points')
    mx, my = fsum(x) / len(x), fsum(y) / len(y)
    sxy = fsum([(a - mx) * (b - my) for a, b in zip(x, y)])
    sxx = fsum([(a - mx) ** 2 for a in x])
    syy = fsum([(b - my) ** 2 for b in y])
    if not sxx * syy:
        raise StatisticsError('at least one of the inputs is constant')
    return sxy / sqrt(sxx * syy)
