"""The numbers: a sign, a whole coefficient and an exponent of ten, or infinity or NaN."""

import math
import numbers
import sys

from decimal.context import getcontext
from decimal.functions import exp_fixed, ln10, ln_fixed
from decimal.signals import (
    ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP,
    ConversionSyntax, DivisionByZero, DivisionImpossible, DivisionUndefined, FloatOperation, Inexact,
    InvalidOperation, Overflow, Rounded, Subnormal, Underflow, checked,
)
from decimal.text import INFINITE, QUIET, SIGNALLING, DecimalTuple, formatted, parse, scientific

_MODULUS = sys.hash_info.modulus
_TENTH = pow(10, _MODULUS - 2, _MODULUS)


def _make(sign, coefficient, exponent, special=''):
    self = object.__new__(Decimal)
    self._sign = sign
    self._int = coefficient
    self._exp = exponent
    self._special = special
    return self


def _invalid(context, condition=InvalidOperation):
    context.signal(condition)
    return _make(0, 0, 0, QUIET)


def _rounds_away(mode, sign, quotient, twice, unit):
    """Whether a magnitude goes up when `twice` the rest, of a whole `unit`, is cut off."""
    if not twice:
        return False
    if mode == ROUND_HALF_EVEN:
        return twice > unit or twice == unit and quotient & 1 == 1
    if mode == ROUND_HALF_UP:
        return twice >= unit
    if mode == ROUND_HALF_DOWN:
        return twice > unit
    if mode == ROUND_UP:
        return True
    if mode == ROUND_DOWN:
        return False
    if mode == ROUND_CEILING:
        return not sign
    if mode == ROUND_FLOOR:
        return bool(sign)
    return quotient % 5 == 0  # ROUND_05UP


def _operand(value):
    """The number as a Decimal where it may take part in arithmetic, else NotImplemented."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(int(value < 0), abs(int(value)), 0)
    return NotImplemented


def _required(value):
    other = _operand(value)
    if other is NotImplemented:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
    return other


def _arithmetic(name):
    def forward(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else getattr(self, name)(other, getcontext())

    def backward(self, other, /):
        other = _operand(other)
        return other if other is NotImplemented else getattr(other, name)(self, getcontext())

    return forward, backward


def _ordering(holds):
    def compare(self, other, /):
        other = self._comparable(other)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            getcontext().signal(InvalidOperation)
            return False
        return holds(self._cmp(other))

    return compare


class Decimal:
    """An immutable number as one writes it by hand: `Decimal('0.10')`."""

    __module__ = 'decimal'
    __tp_name__ = 'decimal.Decimal'
    __slots__ = ('_sign', '_int', '_exp', '_special', '__weakref__')

    def __new__(cls, value='0', context=None):
        self = object.__new__(cls)
        self._sign, self._int, self._exp, self._special = _parts(value, context)
        return self

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        if math.isfinite(f):
            n, d = abs(f).as_integer_ratio()
            k = d.bit_length() - 1
            made = _make(int(math.copysign(1, f) < 0), n * 5 ** k, -k)
        else:
            made = _make(int(f < 0), 0, 0, QUIET if f != f else INFINITE)
        return made if cls is Decimal else cls(made)

    def _with(self, sign=None, exp=None):
        return _make(self._sign if sign is None else sign, self._int, self._exp if exp is None else exp, self._special)

    # Rounding

    def _to_exponent(self, exponent, rounding):
        """(the number with that exponent, whether it was cut, whether it lost something)"""
        drop = exponent - self._exp
        if drop <= 0:
            return _make(self._sign, self._int * 10 ** -drop, exponent), False, False
        if drop > len(str(self._int)) + 1:
            quotient, rest, unit = 0, int(self._int != 0), 10
        else:
            unit = 10 ** drop
            quotient, rest = divmod(self._int, unit)
        if _rounds_away(rounding, self._sign, quotient, 2 * rest, unit):
            quotient += 1
        return _make(self._sign, quotient, exponent), True, rest != 0

    def _to_digits(self, digits, context):
        """Cut to so many digits where it has more."""
        over = len(str(self._int)) - digits
        if over <= 0:
            return self
        cut = self._to_exponent(self._exp + over, context.rounding)[0]
        return cut if len(str(cut._int)) <= digits else _make(cut._sign, cut._int // 10, cut._exp + 1)

    def _fix(self, context):
        """Within the context's precision and range, with the signals of what that cost."""
        if self._special:
            if self._special == SIGNALLING:
                context.signal(InvalidOperation)
                return self._quiet()
            return self
        lowest = context.Etiny()
        if not self._int:
            exponent = min(max(self._exp, lowest), context.Etop() if context.clamp else context.Emax)
            return self if exponent == self._exp else _make(self._sign, 0, exponent)
        digits = len(str(self._int))
        target = max(self._exp + max(digits - context.prec, 0), lowest)
        if digits + self._exp - 1 > context.Emax:
            return self._overflow(context)
        subnormal = digits + self._exp - 1 < context.Emin
        if target == self._exp:
            if subnormal:
                context.signal(Subnormal)
            return self
        fixed, _, lost = self._to_exponent(target, context.rounding)
        if len(str(fixed._int)) > context.prec:
            fixed = _make(fixed._sign, fixed._int // 10, fixed._exp + 1)
        if fixed._int and fixed.adjusted() > context.Emax:
            return self._overflow(context)
        signals = [Rounded] + ([Inexact] if lost else [])
        if subnormal:
            signals += [Subnormal] + ([Underflow] if lost else [])
        context.signal(*signals)
        return fixed

    def _overflow(self, context):
        context.signal(Overflow, Inexact, Rounded)
        largest = {ROUND_DOWN: True, ROUND_05UP: True, ROUND_CEILING: self._sign == 1, ROUND_FLOOR: self._sign == 0}
        if largest.get(context.rounding):
            return _make(self._sign, 10 ** context.prec - 1, context.Etop())
        return _make(self._sign, 0, 0, INFINITE)

    def _quiet(self):
        return _make(self._sign, self._int, 0, QUIET)

    def _nan(self, other, context):
        """The NaN that an operation with a NaN gives; None where there is none."""
        for special in (SIGNALLING, QUIET):
            for number in (self, other):
                if number._special == special:
                    if special == SIGNALLING:
                        context.signal(InvalidOperation)
                    return number._quiet()
        return None

    # Arithmetic

    def _add(self, other, context):
        if self._special or other._special:
            nan = self._nan(other, context)
            if nan is not None:
                return nan
            if self._special and other._special and self._sign != other._sign:
                return _invalid(context)
            return self if self._special else other
        a, b = self, other
        if a._exp < b._exp:
            a, b = b, a
        if a._int and b._int:
            # What is far below the last digit counts as one there.
            floor = a._exp + min(-1, len(str(a._int)) - context.prec - 2)
            if len(str(b._int)) + b._exp - 1 < floor:
                b = _make(b._sign, 1, floor)
        low = min(a._exp, b._exp)
        x = (-1 if a._sign else 1) * a._int * 10 ** (a._exp - low)
        y = (-1 if b._sign else 1) * b._int * 10 ** (b._exp - low)
        total = x + y
        if total:
            sign = int(total < 0)
        else:
            sign = self._sign if self._sign == other._sign else int(context.rounding == ROUND_FLOOR)
        return _make(sign, abs(total), low)._fix(context)

    def _subtract(self, other, context):
        return self._add(other if other.is_nan() else other._with(sign=1 - other._sign), context)

    def _multiply(self, other, context):
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = self._nan(other, context)
            if nan is not None:
                return nan
            if not self or not other:
                return _invalid(context)
            return _make(sign, 0, 0, INFINITE)
        return _make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    def _divide(self, other, context):
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = self._nan(other, context)
            if nan is not None:
                return nan
            if self._special:
                return _invalid(context) if other._special else _make(sign, 0, 0, INFINITE)
            return _make(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return _invalid(context, DivisionUndefined)
            context.signal(DivisionByZero)
            return _make(sign, 0, 0, INFINITE)
        exponent = self._exp - other._exp
        if not self._int:
            return _make(sign, 0, exponent)._fix(context)
        shift = max(0, context.prec + len(str(other._int)) - len(str(self._int)) + 1)
        quotient, rest = divmod(self._int * 10 ** shift, other._int)
        while not rest and shift and quotient % 10 == 0:
            quotient //= 10
            shift -= 1
        if rest and quotient % 5 == 0:
            quotient += 1  # so that no rounding takes it for exact
        return _make(sign, quotient, exponent - shift)._fix(context)

    def _divmod(self, other, context):
        """(quotient towards zero, remainder with the sign of self)"""
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = self._nan(other, context)
            if nan is not None:
                return nan, nan
            if self._special:
                rest = _invalid(context)
                return (rest if other._special else _make(sign, 0, 0, INFINITE)), rest
            return _make(sign, 0, 0), self._fix(context)
        if not other._int:
            if not self._int:
                nan = _invalid(context, DivisionUndefined)
                return nan, nan
            context.signal(DivisionByZero, InvalidOperation)
            return _make(sign, 0, 0, INFINITE), _make(0, 0, 0, QUIET)
        low = min(self._exp, other._exp)
        if self._int and self.adjusted() - other.adjusted() > context.prec + 1:
            nan = _invalid(context, DivisionImpossible)
            return nan, nan
        if self._int and self.adjusted() < other.adjusted() - 1:
            return _make(sign, 0, 0), self._fix(context)
        quotient, rest = divmod(self._int * 10 ** (self._exp - low), other._int * 10 ** (other._exp - low))
        if quotient >= 10 ** context.prec:
            nan = _invalid(context, DivisionImpossible)
            return nan, nan
        return _make(sign, quotient, 0), _make(self._sign, rest, low)._fix(context)

    def _floor_divide(self, other, context):
        if not self.is_nan() and not other._special and not other._int and self:
            context.signal(DivisionByZero)
            return _make(self._sign ^ other._sign, 0, 0, INFINITE)
        if self._special == INFINITE and not other._special:
            return _make(self._sign ^ other._sign, 0, 0, INFINITE)
        return self._divmod(other, context)[0]

    def _remainder(self, other, context):
        if not self._special and not other._special and not other._int and self._int:
            return _invalid(context)
        return self._divmod(other, context)[1]

    def _power(self, other, context):
        if self._special == SIGNALLING or other._special == SIGNALLING or self.is_nan() or other.is_nan():
            return self._nan(other, context)
        if not other:
            return _make(0, 1, 0) if self else _invalid(context)
        whole = not other._special and other == other.to_integral_value()
        sign = self._sign if whole and int(other) & 1 else 0
        if self._sign and self and not whole:
            return _invalid(context)
        if not self:
            return _make(sign, 0, 0, INFINITE if other._sign else '')
        if self._special:
            return _make(sign, 0, 0) if other._sign else _make(sign, 0, 0, INFINITE)
        if other._special:
            size = self.copy_abs()._cmp(_make(0, 1, 0))
            if size == 0:
                return _make(0, 10 ** (context.prec - 1), 1 - context.prec)
            return _make(0, 0, 0, INFINITE) if (size > 0) != bool(other._sign) else _make(0, 0, 0)
        if whole:
            n = int(other)
            if abs(n) * len(str(self._int)) <= 20 * context.prec + 400:
                power = _make(sign, self._int ** abs(n), self._exp * abs(n))
                return power._fix(context) if n > 0 else _make(0, 1, 0)._divide(power, context)
        places = context.prec + len(str(abs(self.adjusted()) + 1)) + max(0, other.adjusted()) + 8
        exponent = ln_fixed(self._int, self._exp, places) * other._int
        exponent = exponent * 10 ** other._exp if other._exp > 0 else exponent // 10 ** -other._exp
        coefficient, scale = exp_fixed(-exponent if other._sign else exponent, places)
        return _make(sign, coefficient, scale)._filled(context)

    def _filled(self, context):
        """An approximation, near which no shorter number is exact, with as many digits as the precision has."""
        digits = context.prec
        cut = self._to_exponent(self._exp + len(str(self._int)) - digits, ROUND_HALF_EVEN)[0]
        if len(str(cut._int)) > digits:
            cut = _make(cut._sign, cut._int // 10, cut._exp + 1)
        context.signal(Inexact, Rounded)
        return cut._fix(context)

    __add__, __radd__ = _arithmetic('_add')
    __sub__, __rsub__ = _arithmetic('_subtract')
    __mul__, __rmul__ = _arithmetic('_multiply')
    __truediv__, __rtruediv__ = _arithmetic('_divide')
    __floordiv__, __rfloordiv__ = _arithmetic('_floor_divide')
    __mod__, __rmod__ = _arithmetic('_remainder')
    __divmod__, __rdivmod__ = _arithmetic('_divmod')
    _forward_power, __rpow__ = _arithmetic('_power')

    def __pow__(self, other, modulo=None, /):
        if modulo is None:
            return self._forward_power(other)
        return Decimal(pow(int(self), int(_required(other)), int(_required(modulo))))

    def __pos__(self, context=None):
        context = context or getcontext()
        if not self and not self._special and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self._fix(context)

    def __neg__(self, context=None):
        context = context or getcontext()
        if not self and not self._special and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self.copy_negate()._fix(context) if not self.is_nan() else self._fix(context)

    def __abs__(self, context=None):
        return self.copy_abs()._fix(context or getcontext())

    # Comparison

    def _comparable(self, other):
        if isinstance(other, float):
            context = getcontext()
            context.flags[FloatOperation] = True
            if context.traps[FloatOperation]:
                raise FloatOperation('strict semantics for mixing floats and Decimals are enabled')
            return Decimal.from_float(other)
        if isinstance(other, numbers.Rational) and not isinstance(other, int):
            return _Scaled(self, other)
        return _operand(other)

    def _cmp(self, other):
        """-1, 0 or 1; neither is NaN."""
        if isinstance(other, _Scaled):
            return other.compare()
        if self._special or other._special:
            mine = (-1 if self._sign else 1) if self._special else 0
            theirs = (-1 if other._sign else 1) if other._special else 0
            return (mine > theirs) - (mine < theirs)
        if not self._int or not other._int or self._sign != other._sign:
            mine = 0 if not self._int else -1 if self._sign else 1
            theirs = 0 if not other._int else -1 if other._sign else 1
            return (mine > theirs) - (mine < theirs)
        sign = -1 if self._sign else 1
        if self.adjusted() != other.adjusted():
            return sign if self.adjusted() > other.adjusted() else -sign
        low = min(self._exp, other._exp)
        a = self._int * 10 ** (self._exp - low)
        b = other._int * 10 ** (other._exp - low)
        return sign * ((a > b) - (a < b))

    def __eq__(self, other, /):
        other = self._comparable(other)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            if SIGNALLING in (self._special, other._special):
                getcontext().signal(InvalidOperation)
            return False
        return self._cmp(other) == 0

    __lt__ = _ordering(lambda order: order < 0)
    __le__ = _ordering(lambda order: order <= 0)
    __gt__ = _ordering(lambda order: order > 0)
    __ge__ = _ordering(lambda order: order >= 0)

    def __hash__(self):
        if self._special:
            if self._special == SIGNALLING:
                raise TypeError('Cannot hash a signaling NaN value')
            if self._special == QUIET:
                return object.__hash__(self)
            return -314159 if self._sign else 314159
        scale = pow(10, self._exp, _MODULUS) if self._exp >= 0 else pow(_TENTH, -self._exp, _MODULUS)
        value = self._int * scale % _MODULUS
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def __bool__(self):
        return bool(self._special) or self._int != 0

    def compare(self, other, context=None):
        other = _required(other)
        nan = self._nan(other, context or getcontext())
        if nan is not None:
            return nan
        order = self._cmp(other)
        return _make(int(order < 0), abs(order), 0)

    def _chosen(self, other, context, sign):
        context = context or getcontext()
        other = _required(other)
        if self.is_nan() or other.is_nan():
            if self.is_nan() == other.is_nan() or SIGNALLING in (self._special, other._special):
                return self._nan(other, context)
            return (other if self.is_nan() else self)._fix(context)
        order = self._cmp(other) or self._exp - other._exp
        return (self if order * sign >= 0 else other)._fix(context)

    def max(self, other, context=None):
        return self._chosen(other, context, 1)

    def min(self, other, context=None):
        return self._chosen(other, context, -1)

    # Parts and kinds

    def as_tuple(self):
        digits = tuple([int(digit) for digit in str(self._int)])
        if self._special == INFINITE:
            return DecimalTuple(self._sign, (0,), INFINITE)
        if self._special:
            return DecimalTuple(self._sign, digits if self._int else (), self._special)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._special:
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer ratio')
            raise OverflowError('cannot convert Infinity to integer ratio')
        n = -self._int if self._sign else self._int
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        d = 10 ** -self._exp
        common = math.gcd(n, d)
        return n // common, d // common

    def adjusted(self):
        return 0 if self._special else self._exp + len(str(self._int)) - 1

    def is_nan(self):
        return self._special in (QUIET, SIGNALLING)

    def is_qnan(self):
        return self._special == QUIET

    def is_snan(self):
        return self._special == SIGNALLING

    def is_infinite(self):
        return self._special == INFINITE

    def is_finite(self):
        return not self._special

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return not self._special and not self._int

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def copy_abs(self):
        return self._with(sign=0)

    def copy_negate(self):
        return self._with(sign=1 - self._sign)

    def copy_sign(self, other, context=None):
        return self._with(sign=_required(other)._sign)

    def same_quantum(self, other, context=None):
        other = _required(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return _make(0, 0, 0)

    def conjugate(self):
        return self

    # Rounded and changed

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _required(exp)
        rounding = context.rounding if rounding is None else checked(rounding)
        if self._special or exp._special:
            nan = self._nan(exp, context)
            if nan is not None:
                return nan
            return self if self._special and exp._special else _invalid(context)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return _invalid(context)
        if self._int and self.adjusted() - exp._exp + 1 > context.prec:
            return _invalid(context)
        made, cut, lost = self._to_exponent(exp._exp, rounding)
        if len(str(made._int)) > context.prec or made._int and made.adjusted() > context.Emax:
            return _invalid(context)
        if cut:
            context.signal(*([Rounded, Inexact] if lost else [Rounded]))
        return made

    def to_integral_value(self, rounding=None, context=None):
        rounding = (context or getcontext()).rounding if rounding is None else checked(rounding)
        if self._special or self._exp >= 0:
            return self
        return self._to_exponent(0, rounding)[0]

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        made = self.to_integral_value(rounding, context)
        if made is not self:
            context.signal(*([Rounded] if made == self else [Rounded, Inexact]))
        return made

    def normalize(self, context=None):
        context = context or getcontext()
        fixed = self._fix(context)
        if fixed._special:
            return fixed
        if not fixed._int:
            return _make(fixed._sign, 0, 0)
        coefficient, exponent = fixed._int, fixed._exp
        while coefficient % 10 == 0:
            coefficient //= 10
            exponent += 1
        return _make(fixed._sign, coefficient, exponent)

    def scaleb(self, other, context=None):
        other = _required(other)
        return self._with(exp=self._exp + int(other))._fix(context or getcontext())

    def logb(self, context=None):
        return _make(int(self.adjusted() < 0), abs(self.adjusted()), 0)

    def fma(self, other, third, context=None):
        other = _required(other)
        if self._special or other._special:
            return self._multiply(other, context or getcontext())._add(_required(third), context or getcontext())
        product = _make(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
        return product._add(_required(third), context or getcontext())

    def sqrt(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan(self, context)
        if self._sign and self:
            return _invalid(context)
        if self._special:
            return self
        ideal = self._exp // 2
        if not self._int:
            return _make(self._sign, 0, ideal)._fix(context)
        digits = len(str(self._int))
        shift = max(0, 2 * (context.prec + 1) - digits)
        shift += (self._exp - shift) % 2
        root = math.isqrt(self._int * 10 ** shift)
        exponent = (self._exp - shift) // 2
        if root * root != self._int * 10 ** shift:
            if root % 5 == 0:
                root += 1
            made = _make(0, root, exponent)
        else:
            while exponent < ideal and root % 10 == 0:
                root //= 10
                exponent += 1
            made = _make(0, root, exponent)
        return made._fix_half_even(context)

    def _fix_half_even(self, context):
        fixing = context.copy()
        fixing.rounding = ROUND_HALF_EVEN
        fixing.traps = []
        made = self._fix(fixing)
        context.signal(*[signal for signal, on in fixing.flags.items() if on and not context.flags[signal]])
        return made

    def exp(self, context=None):
        context = context or getcontext()
        if self._special:
            if self.is_nan():
                return self._nan(self, context)
            return _make(0, 0, 0) if self._sign else self
        if not self:
            return _make(0, 1, 0)
        places = context.prec + max(0, self.adjusted()) + 10
        if self.adjusted() > 7:
            return _make(0, 1, -context.Emax * 2 if self._sign else context.Emax * 2)._fix(context)
        x = self._to_exponent(-places, ROUND_HALF_EVEN)[0]._int
        coefficient, scale = exp_fixed(-x if self._sign else x, places)
        return _make(0, coefficient, scale)._filled(context)

    def ln(self, context=None):
        return self._logarithm(context or getcontext(), 1)

    def log10(self, context=None):
        context = context or getcontext()
        if not self._special and not self._sign and self:
            digits = str(self._int)
            if digits.strip('0') == '1' and digits[0] == '1':
                power = self.adjusted()
                return _make(int(power < 0), abs(power), 0)._fix(context)
        return self._logarithm(context, 10)

    def _logarithm(self, context, base):
        if self.is_nan():
            return self._nan(self, context)
        if not self:
            return _make(1, 0, 0, INFINITE)
        if self._sign:
            return _invalid(context)
        if self._special:
            return self
        if self == 1:
            return _make(0, 0, 0)
        # Near 1 a logarithm has as many leading zeros as the distance has.
        near = (self - 1).copy_abs()
        places = context.prec + 10 + max(0, -near.adjusted())
        value = ln_fixed(self._int, self._exp, places)
        if base == 10:
            value = value * 10 ** places // ln10(places)
        return _make(int(value < 0), abs(value), -places)._filled(context)

    # Other types

    def __int__(self):
        if self._special:
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer')
            raise OverflowError('cannot convert Infinity to integer')
        whole = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -whole if self._sign else whole

    __trunc__ = __int__

    def __float__(self):
        if self._special == SIGNALLING:
            raise ValueError('cannot convert signaling NaN to float')
        if self._special == QUIET:
            return float('-nan' if self._sign else 'nan')
        return float(str(self))

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    def __round__(self, n=None, /):
        if n is None:
            return int(self.to_integral_value(ROUND_HALF_EVEN))
        if not isinstance(n, int):
            raise TypeError('optional arg must be an integer')
        return self.quantize(_make(0, 1, -n))

    def __complex__(self):
        return complex(float(self))

    def __str__(self):
        return scientific(self, getcontext().capitals)

    def __repr__(self):
        return f"Decimal('{self}')"

    def to_eng_string(self, context=None):
        return scientific(self, (context or getcontext()).capitals, True)

    def __format__(self, spec, /):
        return formatted(self, spec, getcontext())

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else type(self)(str(self))

    def __deepcopy__(self, memo):
        return self.__copy__()


class _Scaled:
    """A decimal beside a fraction, over a common denominator."""

    def __init__(self, number, fraction):
        self._number = number
        self._fraction = fraction

    _special = ''

    def is_nan(self):
        return False

    def compare(self):
        if self._number._special:
            return -1 if self._number._sign else 1
        n, d = self._number.as_integer_ratio()
        left = n * self._fraction.denominator
        right = self._fraction.numerator * d
        return (left > right) - (left < right)


def _parts(value, context):
    """(sign, coefficient, exponent, special) of what a Decimal is made from."""
    if isinstance(value, Decimal):
        return value._sign, value._int, value._exp, value._special
    if isinstance(value, int):
        return int(value < 0), abs(int(value)), 0, ''
    if isinstance(value, str):
        parts = parse(value)
        if parts is None:
            parts = _parts(_invalid(context or getcontext(), ConversionSyntax), None)
        return parts
    if isinstance(value, float):
        return _parts(Decimal.from_float(value), None)
    if isinstance(value, (tuple, list)):
        if len(value) != 3:
            raise ValueError('argument must be a sequence of length 3')
        sign, digits, exponent = value
        if sign not in (0, 1):
            raise ValueError('sign must be an integer with the value 0 or 1')
        if exponent in (INFINITE, QUIET, SIGNALLING):
            return sign, 0 if exponent == INFINITE else int(''.join(map(str, digits)) or 0), 0, exponent
        if not isinstance(exponent, int):
            raise ValueError('string argument in the third position must be \'F\', \'n\' or \'N\'')
        for digit in digits:
            if not isinstance(digit, int) or not 0 <= digit <= 9:
                raise ValueError('coefficient must be a tuple of digits')
        return sign, int(''.join(map(str, digits)) or 0), exponent, ''
    raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')


numbers.Number.register(Decimal)
