"""What tests may assert."""

import difflib
import pprint
import re

from unittest.contexts import LogsContext, RaisesContext, WarnsContext
from unittest.util import common_repr, counted, safe_repr

__unittest = True


def _deprecated(name, target):
    def method(self, *args, **kwargs):
        import warnings
        warnings.warn(f'Please use {target} instead.', DeprecationWarning, 2)
        return getattr(self, target)(*args, **kwargs)

    method.__name__ = method.__qualname__ = name
    return method


class Assertions:
    """Methods that raise failureException, and say why."""

    failureException = AssertionError
    longMessage = True
    # Longer differences are left out of messages; None: never.
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def __init__(self):
        self._type_equality_funcs = {}
        self.addTypeEqualityFunc(dict, 'assertDictEqual')
        self.addTypeEqualityFunc(list, 'assertListEqual')
        self.addTypeEqualityFunc(tuple, 'assertTupleEqual')
        self.addTypeEqualityFunc(set, 'assertSetEqual')
        self.addTypeEqualityFunc(frozenset, 'assertSetEqual')
        self.addTypeEqualityFunc(str, 'assertMultiLineEqual')

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f'{standardMsg} : {msg}'

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return f'{message}\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it.'

    def _refuse(self, msg, standardMsg):
        raise self.failureException(self._formatMessage(msg, standardMsg))

    # ---- truth, identity, order ----------------------------------------------------------------------------------

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._refuse(msg, f'{safe_repr(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        if expr:
            self._refuse(msg, f'{safe_repr(expr)} is not false')

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._refuse(msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._refuse(msg, f'unexpectedly identical: {safe_repr(expr1)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._refuse(msg, f'{safe_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._refuse(msg, 'unexpectedly None')

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._refuse(msg, f'{safe_repr(member)} not found in {safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._refuse(msg, f'{safe_repr(member)} unexpectedly found in {safe_repr(container)}')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._refuse(msg, f'{safe_repr(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._refuse(msg, f'{safe_repr(obj)} is an instance of {cls!r}')

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._refuse(msg, f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._refuse(msg, f'{safe_repr(a)} not less than or equal to {safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._refuse(msg, f'{safe_repr(a)} not greater than {safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._refuse(msg, f'{safe_repr(a)} not greater than or equal to {safe_repr(b)}')

    # ---- equality ------------------------------------------------------------------------------------------------

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            asserter = self._type_equality_funcs.get(type(first))
            if asserter is not None:
                return getattr(self, asserter) if isinstance(asserter, str) else asserter
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            one, other = common_repr(first, second)
            self._refuse(msg, f'{one} != {other}')

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._refuse(msg, f'{safe_repr(first)} == {safe_repr(second)}')

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        close, how = self._closeness(first, second, places, delta)
        if not close:
            difference = safe_repr(abs(first - second))
            self._refuse(msg, f'{safe_repr(first)} != {safe_repr(second)} {how} ({difference} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        close, how = self._closeness(first, second, places, delta)
        if first == second or close:
            more = f' ({safe_repr(abs(first - second))} difference)' if delta is not None else ''
            self._refuse(msg, f'{safe_repr(first)} == {safe_repr(second)} {how}{more}')

    def _closeness(self, first, second, places, delta):
        """(whether they are close, within what)"""
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, f'within {safe_repr(delta)} delta'
        places = 7 if places is None else places
        return round(difference, places) == 0, f'within {places!r} places'

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        kind = 'sequence' if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for which, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f'{which} sequence is not a {kind}: {safe_repr(seq)}')
        differing = self._without_length(kind, seq1, seq2)
        if differing is None:
            if seq1 == seq2:
                return
            one, other = common_repr(seq1, seq2)
            differing = f'{kind.capitalize()}s differ: {one} != {other}\n'
            found = self._first_difference(kind, seq1, seq2)
            if found == '' and len(seq1) == len(seq2) and seq_type is None and type(seq1) != type(seq2):
                return
            differing += found + self._extra_elements(kind, seq1, seq2)
        self._refuse(msg, self._truncateMessage(differing, self._diff_of(seq1, seq2)))

    def _diff_of(self, first, second):
        lines = difflib.ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines())
        return '\n' + '\n'.join(lines)

    def _without_length(self, kind, seq1, seq2):
        for which, seq in (('First', seq1), ('Second', seq2)):
            try:
                len(seq)
            except (TypeError, NotImplementedError):
                return f'{which} {kind} has no length.    Non-sequence?'
        return None

    def _first_difference(self, kind, seq1, seq2):
        for i in range(min(len(seq1), len(seq2))):
            items = []
            for which, seq in (('first', seq1), ('second', seq2)):
                try:
                    items.append(seq[i])
                except (TypeError, IndexError, NotImplementedError):
                    return f'\nUnable to index element {i} of {which} {kind}\n'
            if items[0] != items[1]:
                one, other = common_repr(*items)
                return f'\nFirst differing element {i}:\n{one}\n{other}\n'
        return ''

    def _extra_elements(self, kind, seq1, seq2):
        more = len(seq1) - len(seq2)
        if more == 0:
            return ''
        which, longer, at = ('First', seq1, len(seq2)) if more > 0 else ('Second', seq2, len(seq1))
        text = f'\n{which} {kind} contains {abs(more)} additional elements.\n'
        try:
            return text + f'First extra element {at}:\n{safe_repr(longer[at])}\n'
        except (TypeError, IndexError, NotImplementedError):
            return text + f'Unable to index element {at} of {which.lower()} {kind}\n'

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for which, other, one, two in (('first', 'second', set1, set2), ('second', 'first', set2, set1)):
            try:
                difference = one.difference(two)
            except TypeError as e:
                self.fail(f'invalid type when attempting set difference: {e}')
            except AttributeError as e:
                self.fail(f'{which} argument does not support set difference: {e}')
            if difference:
                lines.append(f'Items in the {which} set but not the {other}:')
                lines += [repr(item) for item in difference]
        if lines:
            self._refuse(msg, '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            one, other = common_repr(d1, d2)
            self._refuse(msg, self._truncateMessage(f'{one} != {other}', self._diff_of(d1, d2)))

    def assertCountEqual(self, first, second, msg=None):
        differences = counted(list(first), list(second))
        if differences:
            lines = [f'First has {one}, Second has {other}:  {element!r}' for one, other, element in differences]
            self._refuse(msg, self._truncateMessage('Element counts were not equal:\n', '\n'.join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        before = first.splitlines(keepends=True)
        after = second.splitlines(keepends=True)
        if len(before) == 1 and first.strip('\r\n') == first:
            before = [first + '\n']
            after = [second + '\n']
        one, other = common_repr(first, second)
        diff = '\n' + ''.join(difflib.ndiff(before, after))
        self._refuse(msg, self._truncateMessage(f'{one} != {other}', diff))

    # ---- regular expressions -------------------------------------------------------------------------------------

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, 'expected_regex must not be empty.'
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._refuse(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        found = unexpected_regex.search(text)
        if found:
            part = text[found.start():found.end()]
            self._refuse(msg, f'Regex matched: {part!r} matches {unexpected_regex.pattern!r} in {text!r}')

    # ---- exceptions, warnings, logs ------------------------------------------------------------------------------

    def assertRaises(self, expected_exception, *args, **kwargs):
        return RaisesContext(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = RaisesContext(expected_exception, self, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return WarnsContext(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = WarnsContext(expected_warning, self, expected_regex)
        return context.handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return LogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return LogsContext(self, logger, level, no_logs=True)

    failUnlessEqual = assertEquals = _deprecated('assertEquals', 'assertEqual')
    failIfEqual = assertNotEquals = _deprecated('assertNotEquals', 'assertNotEqual')
    failUnlessAlmostEqual = assertAlmostEquals = _deprecated('assertAlmostEquals', 'assertAlmostEqual')
    failIfAlmostEqual = assertNotAlmostEquals = _deprecated('assertNotAlmostEquals', 'assertNotAlmostEqual')
    failUnless = assert_ = _deprecated('assert_', 'assertTrue')
    failUnlessRaises = _deprecated('failUnlessRaises', 'assertRaises')
    failIf = _deprecated('failIf', 'assertFalse')
    assertRaisesRegexp = _deprecated('assertRaisesRegexp', 'assertRaisesRegex')
    assertRegexpMatches = _deprecated('assertRegexpMatches', 'assertRegex')
    assertNotRegexpMatches = _deprecated('assertNotRegexpMatches', 'assertNotRegex')
