"""Suites of tests."""

import sys

from unittest import case
from unittest.util import strclass

__unittest = True


class BaseTestSuite:
    """Tests and suites in a row."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f'<{strclass(self.__class__)} tests={list(self)}>'

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._let_go(index)
        return result

    def _let_go(self, index):
        """A test that has been run lasts no longer."""
        if not self._cleanup:
            return
        test = self._tests[index]
        if hasattr(test, 'countTestCases'):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """A suite that sets up classes and modules before their first test."""

    def run(self, result, debug=False):
        is_outermost = not result._testRunEntered
        result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not _is_suite(test):
                self._tear_down_class(test, result)
                self._change_module(test, result)
                self._set_up_class(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, '_classSetupFailed', False) or result._moduleSetUpFailed:
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            self._let_go(index)
        if is_outermost:
            self._tear_down_class(None, result)
            self._tear_down_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _set_up_class(self, test, result):
        cls = test.__class__
        if cls == result._previousTestClass or result._moduleSetUpFailed or getattr(cls, '__unittest_skip__', False):
            return
        cls._classSetupFailed = False
        set_up = getattr(cls, 'setUpClass', None)
        if set_up is None:
            return
        if not self._fixture(result, set_up, f'setUpClass ({strclass(cls)})'):
            cls._classSetupFailed = True
            self._clean_up_class(cls, result, 'setUpClass')

    def _tear_down_class(self, test, result):
        cls = result._previousTestClass
        if cls is None or cls == test.__class__ or getattr(cls, '_classSetupFailed', False):
            return
        if result._moduleSetUpFailed or getattr(cls, '__unittest_skip__', False):
            return
        tear_down = getattr(cls, 'tearDownClass', None)
        if tear_down is not None:
            self._fixture(result, tear_down, f'tearDownClass ({strclass(cls)})')
        self._clean_up_class(cls, result, 'tearDownClass')

    def _clean_up_class(self, cls, result, where):
        if not hasattr(cls, 'doClassCleanups'):
            return
        result._setupStdout()
        try:
            cls.doClassCleanups()
            for error in cls.tearDown_exceptions:
                if isinstance(result, _DebugResult):
                    raise error[1]
                result.addError(_ErrorHolder(f'{where} ({strclass(cls)})'), error)
        finally:
            result._restoreStdout()

    def _change_module(self, test, result):
        module = test.__class__.__module__
        previous = result._previousTestClass
        if previous is not None and previous.__module__ == module:
            return
        self._tear_down_module(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(module), 'setUpModule', None)
        if set_up is None:
            return
        if not self._fixture(result, set_up, f'setUpModule ({module})'):
            result._moduleSetUpFailed = True
            self._fixture(result, case.doModuleCleanups, f'setUpModule ({module})')

    def _tear_down_module(self, result):
        previous = result._previousTestClass
        if previous is None or result._moduleSetUpFailed:
            return
        name = f'tearDownModule ({previous.__module__})'
        tear_down = getattr(sys.modules.get(previous.__module__), 'tearDownModule', None)
        if tear_down is not None:
            self._fixture(result, tear_down, name)
        self._fixture(result, case.doModuleCleanups, name)

    def _fixture(self, result, function, name):
        """Calls it; False when that failed, which the result is told."""
        result._setupStdout()
        try:
            function()
            return True
        except Exception as e:
            if isinstance(result, _DebugResult):
                raise
            if isinstance(e, case.SkipTest):
                result.addSkip(_ErrorHolder(name), str(e))
            else:
                result.addError(_ErrorHolder(name), sys.exc_info())
            return False
        finally:
            result._restoreStdout()


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


class _ErrorHolder:
    """Stands in a result for what failed around tests."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def __str__(self):
        return self.description

    def countTestCases(self):
        return 0


class _DebugResult:
    """Holds what a suite remembers while it runs without a result."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    _testRunEntered = False
    shouldStop = False

    def _setupStdout(self):
        pass

    def _restoreStdout(self):
        pass
