"""Random numbers: for equal seeds the numbers that CPython 3.11 gives.

The generator itself, _random.Random, is native: seed(int | float | str | bytes | None), random(), getrandbits(),
getstate(), setstate(). Seeding it with None takes a seed of the run, so that a run can be repeated.
"""

import _random
from _helpers import fork_hooks as _fork_hooks
from _operator import index as _index
from math import acos, cos, e, exp, floor, isfinite, log, pi, sin, sqrt

__all__ = [
    'Random', 'betavariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss', 'getrandbits',
    'getstate', 'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint', 'random',
    'randrange', 'sample', 'seed', 'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate',
    'weibullvariate',
]

NV_MAGICCONST = 4 * exp(-0.5) / sqrt(2.0)
SG_MAGICCONST = 1.0 + log(4.5)
LOG4 = log(4.0)
TWOPI = 2.0 * pi


def _whole(value, which):
    """An int of an argument of randrange()."""
    if isinstance(value, int):
        return value
    if hasattr(value, '__index__'):
        return _index(value)
    number = int(value)
    if number != value:
        raise ValueError('non-integer ' + which + ' for randrange()')
    return number


def _running_sums(numbers):
    sums = []
    for number in numbers:
        sums.append(sums[-1] + number if sums else number)
    return sums


def _place(sums, value, high):
    """How many of sums[:high], which rise, are at most value."""
    low = 0
    while low < high:
        middle = (low + high) // 2
        if value < sums[middle]:
            high = middle
        else:
            low = middle + 1
    return low


class Random(_random.Random):
    """A generator with a state of its own."""

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        """Begin anew from a number or text; the same seed gives the same numbers."""
        if a is not None and not isinstance(a, (int, float, str, bytes, bytearray)):
            raise TypeError('The only supported seed types are: None,\n'
                            'int, float, str, bytes, and bytearray.')
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        version = state[0]
        if version != self.VERSION:
            raise ValueError('state with version %s passed to Random.setstate() of version %s'
                             % (version, self.VERSION))
        super().setstate(state[1])
        self.gauss_next = state[2]

    # ---- whole numbers ---------------------------------------------------------------------------------------

    def _randbelow(self, n):
        """A random int in range(n), n > 0: draws again until one is below n, so that all are equally likely."""
        bits = n.bit_length()
        number = self.getrandbits(bits)
        while number >= n:
            number = self.getrandbits(bits)
        return number

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=1):
        """An element of range(start, stop, step)."""
        start = _whole(start, 'arg 1')
        if stop is None:
            if step != 1:
                raise TypeError('Missing a non-None stop argument')
            if start <= 0:
                raise ValueError('empty range for randrange()')
            return self._randbelow(start)
        stop = _whole(stop, 'stop')
        step = _whole(step, 'step')
        width = stop - start
        if step == 1:
            if width <= 0:
                raise ValueError('empty range for randrange() (%d, %d, %d)' % (start, stop, width))
            return start + self._randbelow(width)
        if step == 0:
            raise ValueError('zero step for randrange()')
        count = -(-width // step)
        if count <= 0:
            raise ValueError('empty range for randrange()')
        return start + step * self._randbelow(count)

    def randint(self, a, b):
        """An int from a to b, both included."""
        return self.randrange(a, b + 1)

    # ---- elements --------------------------------------------------------------------------------------------

    def choice(self, seq):
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Bring a list into random order, in place."""
        for last in range(len(x) - 1, 0, -1):
            other = self._randbelow(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        """k different elements; with counts, each may be taken as often as its count."""
        if isinstance(population, (set, frozenset, dict)) or not hasattr(population, '__getitem__'):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        n = len(population)
        if counts is not None:
            sums = _running_sums(counts)
            if len(sums) != n:
                raise ValueError('The number of counts does not match the population')
            total = sums.pop()
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total <= 0:
                raise ValueError('Total of counts must be greater than zero')
            return [population[_place(sums, taken, len(sums))] for taken in self.sample(range(total), k)]
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        # A set of k indices takes about as much room as a list of `room` elements: use the smaller.
        room = 21
        if k > 5:
            power = 1
            while power < 3 * k:
                power *= 4
            room += power
        if n > room:
            return [population[index] for index in self._different(n, k)]
        pool = list(population)
        result = []
        for left in range(n, n - k, -1):
            index = self._randbelow(left)
            result.append(pool[index])
            pool[index] = pool[left - 1]
        return result

    def _different(self, n, k):
        """k different ints in range(n)."""
        taken = set()
        result = []
        while len(result) < k:
            index = self._randbelow(n)
            if index not in taken:
                taken.add(index)
                result.append(index)
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k elements, which may repeat; with weights, some more likely than others."""
        n = len(population)
        if cum_weights is None:
            if weights is None:
                size = n + 0.0
                return [population[floor(self.random() * size)] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError('The number of choices must be a keyword argument: k=%r' % (weights,))
            cum_weights = _running_sums(weights)
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not isfinite(total):
            raise ValueError('Total of weights must be finite')
        return [population[_place(cum_weights, self.random() * total, n - 1)] for _ in range(k)]

    # ---- floats of some distribution -------------------------------------------------------------------------

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        if mode is None:
            c = 0.5
        elif high == low:
            return low
        else:
            c = (mode - low) / (high - low)
        if u > c:
            u, c = 1.0 - u, 1.0 - c
            low, high = high, low
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Kinderman and Monahan's ratio of uniforms (ACM Trans. Math. Software 3, 1977)."""
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Box and Muller's two at a time: the second is kept for the next call."""
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * TWOPI
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """Fisher, Statistical Analysis of Circular Data (1993), page 49."""
        if kappa <= 1e-6:
            return TWOPI * self.random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        turn = acos((q + z) / (1.0 + q * z))
        return (mu + turn) % TWOPI if self.random() > 0.5 else (mu - turn) % TWOPI

    def gammavariate(self, alpha, beta):
        """Cheng (1977) for alpha > 1, Ahrens and Dieter (1974) below."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            return self._gamma_above_one(alpha) * beta
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        while True:
            b = (e + alpha) / e
            p = b * self.random()
            if p <= 1.0:
                x = p ** (1.0 / alpha)
                if self.random() <= exp(-x):
                    return x * beta
            else:
                x = -log((b - p) / alpha)
                if self.random() <= x ** (alpha - 1.0):
                    return x * beta

    def _gamma_above_one(self, alpha):
        inverse = sqrt(2.0 * alpha - 1.0)
        b = alpha - LOG4
        c = alpha + inverse
        while True:
            u1 = self.random()
            if not 1e-7 < u1 < 0.9999999:
                continue
            u2 = 1.0 - self.random()
            v = log(u1 / (1.0 - u1)) / inverse
            x = alpha * exp(v)
            z = u1 * u1 * u2
            r = b + c * v - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= log(z):
                return x

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes

_fork_hooks.append((None, None, _inst.seed))
