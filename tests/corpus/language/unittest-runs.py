"""unittest: every assertion, fixtures, sub-tests and the text of a run."""
import io
import logging
import re
import sys
import unittest
import warnings
from collections import OrderedDict


class Messages(unittest.TestCase):
    CASES = [
        lambda s: s.assertEqual(1, 2), lambda s: s.assertEqual(1, 2, 'why'), lambda s: s.assertEqual('a\nb\n', 'a\nc\n'),
        lambda s: s.assertEqual('abc', 'abd'), lambda s: s.assertEqual([1] * 3, [1] * 5), lambda s: s.assertEqual([], [1]),
        lambda s: s.assertEqual((1, 2, [3]), (1, 2, [4], 5)), lambda s: s.assertEqual({'a': 1, 'b': [2] * 3}, {'a': 1, 'b': 3}),
        lambda s: s.assertEqual({1, 2}, {2, 3}), lambda s: s.assertEqual(frozenset([1]), frozenset([2])),
        lambda s: s.assertEqual(['x' * 50, 'y' * 50], ['x' * 50, 'z' * 50]), lambda s: s.assertEqual('x' * 100, 'x' * 99 + 'y'),
        lambda s: s.assertNotEqual(3, 3), lambda s: s.assertTrue([]), lambda s: s.assertFalse('x', msg='m'),
        lambda s: s.assertIs(1, 2), lambda s: s.assertIsNot(None, None), lambda s: s.assertIsNone(0), lambda s: s.assertIsNotNone(None),
        lambda s: s.assertIn(5, [1, 2]), lambda s: s.assertNotIn('a', 'abc'), lambda s: s.assertIsInstance(1, str),
        lambda s: s.assertIsInstance(1, (str, list)), lambda s: s.assertNotIsInstance(1, int),
        lambda s: s.assertAlmostEqual(1.0, 1.1), lambda s: s.assertAlmostEqual(1, 1.05, delta=0.01), lambda s: s.assertAlmostEqual(1, 1.05, places=2),
        lambda s: s.assertNotAlmostEqual(1.0, 1.00000001), lambda s: s.assertNotAlmostEqual(1.0, 1.1, delta=.5),
        lambda s: s.assertLess(2, 1), lambda s: s.assertGreater(1, 2), lambda s: s.assertLessEqual(2, 1), lambda s: s.assertGreaterEqual(1, 2),
        lambda s: s.assertRaises(ValueError, int, '3'),
        lambda s: s.assertRaises((KeyError, OSError), len, []), lambda s: s.assertRaisesRegex(ValueError, '^z', int, 'q'),
        lambda s: s.assertRegex('abc', 'x+'), lambda s: s.assertNotRegex('abc', 'b'), lambda s: s.assertCountEqual([1, 2, 2], [2, 1, 3]),
        lambda s: s.assertCountEqual([[1], [1]], [[1], [2]]), lambda s: s.assertSequenceEqual([1, 2], (1, 3)), lambda s: s.assertSequenceEqual(5, [1]),
        lambda s: s.assertListEqual([1], (1,)), lambda s: s.assertDictEqual({}, []), lambda s: s.assertSetEqual([1], {1}),
        lambda s: s.assertMultiLineEqual('a', 5), lambda s: s.fail(), lambda s: s.fail('failed'), lambda s: s.assertWarns(UserWarning, len, ''),
        lambda s: s.assertEqual([1, [2, 3]], [1, [2, 4]]), lambda s: s.assertEqual(OrderedDict(a=1), {'a': 2}), lambda s: s.assertEqual(b'a', b'b'),
    ]
    def test_all(self):
        for i, c in enumerate(self.CASES):
            with self.subTest(i):
                c(self)
    def test_more(self):
        with self.assertRaises(ZeroDivisionError, msg='div') as cm:
            1 / 0
        self.assertEqual(str(cm.exception), 'division by zero')
        with self.assertRaises(KeyError, msg='nothing'):
            pass
    def test_logs(self):
        with self.assertLogs('a', 'INFO') as cm:
            logging.getLogger('a.b').info('hello %s', 1)
        self.assertEqual(cm.output, ['INFO:a.b:hello 1'])
        with self.assertNoLogs():
            pass
    def test_warn(self):
        with self.assertWarns(DeprecationWarning) as cm:
            warnings.warn('old', DeprecationWarning)
        self.assertEqual(str(cm.warning), 'old')
        with self.assertWarnsRegex(UserWarning, 'zz'):
            warnings.warn('yy')
    def test_chain(self):
        try:
            self.assertEqual(1, 2)
        except AssertionError as e:
            raise ValueError('outer') from e
    def test_context(self):
        try:
            {}['k']
        except KeyError:
            self.fail('in handler')
def setUpModule(): print('setUpModule')
def tearDownModule(): print('tearDownModule')
class Fixtures(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('setUpClass')
    @classmethod
    def tearDownClass(cls): print('tearDownClass')
    def setUp(self): print('setUp', self.id()); self.addCleanup(print, 'cleanup', self._testMethodName)
    def tearDown(self): print('tearDown')
    def test_a(self): self.skipTest('because')
    @unittest.expectedFailure
    def test_b(self): self.fail('x')
    @unittest.expectedFailure
    def test_c(self): pass
    @unittest.skipIf(True, 'if')
    def test_d(self): pass
    @unittest.skipUnless(True, 'unless')
    def test_e(self):
        """First line.

        Second."""
        for i in range(2):
            with self.subTest('msg', i=i):
                with self.subTest(j='q'):
                    self.assertEqual(i, 0)
    def test_f(self): raise RuntimeError('boom')
    def runTest(self): pass
@unittest.skip('whole class')
class Skipped(unittest.TestCase):
    def test_x(self): pass
class BadSetup(unittest.TestCase):
    def setUp(self): raise OSError('no')
    def test_y(self): pass
class BadClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise ValueError('class setup')
    def test_z(self): pass
def run(what, **how):
    out = io.StringIO()
    runner = unittest.TextTestRunner(stream=out, **how)
    result = unittest.main(testRunner=runner, argv=['program'], exit=False, **what).result
    text = re.sub(r' in [0-9.]+s', ' in …s', out.getvalue())
    print(re.sub(r'File ".*/', 'File "', text), end='')
    print(result, result.wasSuccessful())


if __name__ == '__main__':
    run({}, verbosity=1)
    run({'defaultTest': ['Fixtures', 'Skipped', 'BadClass']}, verbosity=2)
    run({'defaultTest': 'Fixtures'}, verbosity=0, buffer=True, failfast=True)
    run({'defaultTest': 'Nowhere.test_x'})
    suite = unittest.TestSuite([Fixtures('test_e'), unittest.FunctionTestCase(lambda: None)])
    print(suite.countTestCases(), repr(Fixtures('test_a')), Fixtures('test_a') == Fixtures('test_a'))
    print(unittest.TestLoader().getTestCaseNames(Fixtures))
    try:
        Fixtures('nope')
    except ValueError as e:
        print(e)
    try:
        unittest.main(argv=['program', '-q', 'Skipped'], testRunner=unittest.TextTestRunner(io.StringIO()))
    except SystemExit as e:
        print('exit', e.code)
