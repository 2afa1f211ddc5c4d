"""Tests found in classes, in modules and by name."""

import functools
import sys
import traceback
import types

from unittest import case, suite

__unittest = True


def _order(x, y):
    return (x > y) - (x < y)


class _FailedTest(case.TestCase):
    """Stands for a test that could not be made: it fails by the reason."""

    def __init__(self, method_name, exception):
        self._exception = exception
        self._failing = method_name
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self.__dict__.get('_failing'):
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')

        def fail():
            raise self._exception

        return fail


class TestLoader:
    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(_order)
    testNamePatterns = None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError(
                'Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = []
        if testCaseClass not in (case.TestCase, case.FunctionTestCase):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if _is_test_class(obj):
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, 'load_tests', None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as e:
            return self._failed(module.__name__, e, 'Failed to call load_tests')

    def _failed(self, name, error, what):
        self.errors.append(f'{what}:\n{traceback.format_exc()}')
        return self.suiteClass([_FailedTest(name, error)])

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        if module is None:
            module = sys.modules.get(parts[0])
            if module is None:
                try:
                    module = __import__(parts[0])
                except ImportError as e:
                    return self._failed(parts[0], e, f'Failed to import test module: {parts[0]}')
            parts = parts[1:]
        parent = None
        obj = module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as e:
                return self._failed(part, e, 'Failed to access attribute')
        return self._tests_of(obj, parent, parts[-1] if parts else '')

    def _tests_of(self, obj, parent, name):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if _is_test_class(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            test = parent(name)
            if not isinstance(getattr(test, name), types.FunctionType):
                return self.suiteClass([test])
        if isinstance(obj, suite.TestSuite):
            return obj
        if not callable(obj):
            raise TypeError(f"don't know how to make test from: {obj}")
        test = obj()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError(f'calling {obj} returned {test}, not a test')

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass) if self._is_wanted(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _is_wanted(self, cls, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(cls, name)):
            return False
        if not self.testNamePatterns:
            return True
        from fnmatch import fnmatchcase
        full = f'{cls.__module__}.{cls.__qualname__}.{name}'
        return any([fnmatchcase(full, pattern) for pattern in self.testNamePatterns])


def _is_test_class(obj):
    return (
        isinstance(obj, type) and issubclass(obj, case.TestCase)
        and obj not in (case.TestCase, case.FunctionTestCase))


defaultTestLoader = TestLoader()
