"""How precise results are, how they are rounded, and which signals raise."""

import threading

from decimal.signals import (
    ROUND_HALF_EVEN, ROUND_HALF_UP, SIGNALS, Clamped, DivisionByZero, InvalidOperation, Overflow, Underflow,
    checked, signal_of,
)


def _signal_dict(signals):
    """{signal: bool} from such a dict or a list of those that are on."""
    if isinstance(signals, dict):
        return {signal: bool(signals.get(signal)) for signal in SIGNALS}
    return {signal: signal in signals for signal in SIGNALS}


_LIMITS = {'prec': (1, 999999999999999999), 'Emin': (-999999999999999999, 0), 'Emax': (0, 999999999999999999),
           'capitals': (0, 1), 'clamp': (0, 1)}
_RANGES = {'prec': '[1, MAX_PREC]', 'Emin': '[MIN_EMIN, 0]', 'Emax': '[0, MAX_EMAX]', 'capitals': '[0, 1]',
           'clamp': '[0, 1]'}


class Context:
    """`flags` are raised by results, and stay; a signal in `traps` raises its exception."""

    __module__ = 'decimal'
    __tp_name__ = 'decimal.Context'

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        usual = globals().get('DefaultContext')

        def chosen(value, name, first):
            return value if value is not None else first if usual is None else getattr(usual, name)

        self.prec = chosen(prec, 'prec', 28)
        self.rounding = chosen(rounding, 'rounding', ROUND_HALF_EVEN)
        self.Emin = chosen(Emin, 'Emin', -999999)
        self.Emax = chosen(Emax, 'Emax', 999999)
        self.capitals = chosen(capitals, 'capitals', 1)
        self.clamp = chosen(clamp, 'clamp', 0)
        self.flags = [] if flags is None else flags
        self.traps = chosen(traps, 'traps', [InvalidOperation, DivisionByZero, Overflow])

    def __setattr__(self, name, value):
        if name in _LIMITS:
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            low, high = _LIMITS[name]
            if not low <= value <= high:
                raise ValueError(f'valid {"values" if high == 1 else "range"} for {name} {"are" if high == 1 else "is"} '
                                 f'{_RANGES[name]}')
        elif name == 'rounding':
            checked(value)
        elif name in ('flags', 'traps'):
            value = _signal_dict(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __repr__(self):
        on = {which: ', '.join([s.__name__ for s in SIGNALS if getattr(self, which)[s]]) for which in ('flags', 'traps')}
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags=[{on["flags"]}], traps=[{on["traps"]}])')

    def __reduce__(self):
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                         [s for s in SIGNALS if self.flags[s]], [s for s in SIGNALS if self.traps[s]])

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)

    __copy__ = copy

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def clear_flags(self):
        self.flags = []

    def clear_traps(self):
        self.traps = []

    def signal(self, *conditions):
        """Raises the conditions' flags, and the exception of the first that is trapped."""
        for condition in conditions:
            self.flags[signal_of(condition)] = True
        trapped = [condition for condition in conditions if self.traps[signal_of(condition)]]
        if trapped:
            raise signal_of(trapped[0])(trapped)

    def create_decimal(self, num='0', /):
        return self._decimal(num).__pos__(self)

    def create_decimal_from_float(self, f, /):
        from decimal.number import Decimal
        return Decimal.from_float(f).__pos__(self)

    def _decimal(self, x):
        from decimal.number import Decimal
        return x if isinstance(x, Decimal) else Decimal(x, self)

    def _two(self, name, a, b):
        return getattr(self._decimal(a), name)(self._decimal(b), self)

    def add(self, x, y, /):
        return self._two('_add', x, y)

    def subtract(self, x, y, /):
        return self._two('_subtract', x, y)

    def multiply(self, x, y, /):
        return self._two('_multiply', x, y)

    def divide(self, x, y, /):
        return self._two('_divide', x, y)

    def divide_int(self, x, y, /):
        return self._two('_floor_divide', x, y)

    def remainder(self, x, y, /):
        return self._two('_remainder', x, y)

    def compare(self, x, y, /):
        return self._two('compare', x, y)

    def max(self, x, y, /):
        return self._two('max', x, y)

    def min(self, x, y, /):
        return self._two('min', x, y)

    def quantize(self, x, y, /):
        return self._decimal(x).quantize(self._decimal(y), context=self)

    def power(self, a, b, modulo=None):
        return self._decimal(a)._power(self._decimal(b), self) if modulo is None else self._decimal(pow(a, b, modulo))

    def fma(self, x, y, z, /):
        return self._decimal(x).fma(y, z, self)

    def plus(self, x, /):
        return self._decimal(x).__pos__(self)

    def minus(self, x, /):
        return self._decimal(x).__neg__(self)

    def abs(self, x, /):
        return self._decimal(x).__abs__(self)

    def sqrt(self, x, /):
        return self._decimal(x).sqrt(self)

    def exp(self, x, /):
        return self._decimal(x).exp(self)

    def ln(self, x, /):
        return self._decimal(x).ln(self)

    def log10(self, x, /):
        return self._decimal(x).log10(self)

    def normalize(self, x, /):
        return self._decimal(x).normalize(self)

    def to_integral_value(self, x, /):
        return self._decimal(x).to_integral_value(context=self)

    def to_sci_string(self, x, /):
        return str(self._decimal(x))

    def to_eng_string(self, x, /):
        return self._decimal(x).to_eng_string(self)


DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])

_current = threading.local()


def getcontext():
    """The context of this thread."""
    try:
        return _current.context
    except AttributeError:
        context = _current.context = DefaultContext.copy()
        context.clear_flags()
        return context


def setcontext(context, /):
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.context = context


class _LocalContext:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._context)
        return self._context

    def __exit__(self, *exc):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    """A context manager with a copy of `ctx` (this thread's) in which the named attributes are set."""
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, value)
    return _LocalContext(context)
