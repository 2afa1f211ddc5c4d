"""Test cases."""

import contextlib
import functools
import sys
import types

from unittest.assertions import Assertions
from unittest.result import TestResult
from unittest.util import strclass

__unittest = True


class SkipTest(Exception):
    """Raised in a test to skip it."""


class _ShouldStop(Exception):
    """The rest of the test is not to be run."""


# ---- decorators ----------------------------------------------------------------------------------------------------


def skip(reason):
    def decorate(test_item):
        if not isinstance(test_item, type):
            @functools.wraps(test_item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)

            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item

    if isinstance(reason, types.FunctionType):
        function, reason = reason, ''
        return decorate(function)
    return decorate


def _same(obj):
    return obj


def skipIf(condition, reason):
    return skip(reason) if condition else _same


def skipUnless(condition, reason):
    return _same if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


# ---- cleanups ------------------------------------------------------------------------------------------------------

_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def doModuleCleanups():
    """Calls all; the first exception of them is raised at the end."""
    first = None
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            first = first or e
    if first is not None:
        raise first


def enterModuleContext(cm):
    return _entered(cm, addModuleCleanup)


def _entered(cm, add_cleanup):
    cls = type(cm)
    try:
        enter = cls.__enter__
        exit = cls.__exit__
    except AttributeError:
        raise TypeError(f"'{strclass(cls)}' object does not support the context manager protocol") from None
    result = enter(cm)
    add_cleanup(exit, cm, None, None, None)
    return result


# ---- test cases ----------------------------------------------------------------------------------------------------


class _Outcome:
    """How a test goes, part by part."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.success = True
        self.expected_failure = None

    @contextlib.contextmanager
    def part(self, test_case, is_subtest=False):
        """A failure ends the part and is told to the result."""
        before = self.success
        self.success = True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self.success = False
            self.result.addSkip(test_case, str(e))
        except _ShouldStop:
            pass
        except:
            self._failed(test_case, is_subtest, sys.exc_info())
        else:
            if is_subtest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success = self.success and before

    def _failed(self, test_case, is_subtest, error):
        if self.expecting_failure:
            self.expected_failure = error
            return
        self.success = False
        if is_subtest:
            self.result.addSubTest(test_case.test_case, test_case, error)
        elif self.result is not None:
            failed = issubclass(error[0], test_case.failureException)
            (self.result.addFailure if failed else self.result.addError)(test_case, error)


_no_message = object()


class TestCase(Assertions):
    """One test: the method of that name, between setUp and tearDown."""

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        super().__init__()
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = 'No test'
        self._cleanups = []
        self._subtest = None
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != 'runTest':
            raise ValueError(f'no such test method in {self.__class__}: {methodName}')

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return f'{strclass(self.__class__)}.{self._testMethodName}'

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f'{self._testMethodName} ({self.id()})'

    def __repr__(self):
        return f'<{strclass(self.__class__)} testMethod={self._testMethodName}>'

    # ---- cleanups ------------------------------------------------------------------------------------------------

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _entered(cm, self.addCleanup)

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _entered(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    # ---- running -------------------------------------------------------------------------------------------------

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            import warnings
            warnings.warn(
                f'It is deprecated to return a value that is not None from a test case ({method})',
                DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _skip_reason(self, method):
        """None for a test that is to be run."""
        for item in (self.__class__, method):
            if getattr(item, '__unittest_skip__', False):
                return (
                    getattr(self.__class__, '__unittest_skip_why__', '')
                    or getattr(method, '__unittest_skip_why__', ''))
        return None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result=None):
        alone = result is None
        if alone:
            result = self.defaultTestResult()
            result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            reason = self._skip_reason(method)
            if reason is not None:
                result.addSkip(self, reason)
            else:
                self._run_parts(method, result)
            return result
        finally:
            result.stopTest(self)
            if alone:
                result.stopTestRun()

    def _run_parts(self, method, result):
        expecting_failure = (
            getattr(self, '__unittest_expecting_failure__', False)
            or getattr(method, '__unittest_expecting_failure__', False))
        outcome = self._outcome = _Outcome(result)
        try:
            with outcome.part(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting_failure
                with outcome.part(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.part(self):
                    self._callTearDown()
            self.doCleanups()
            if not outcome.success:
                return
            if not expecting_failure:
                result.addSuccess(self)
            elif outcome.expected_failure:
                result.addExpectedFailure(self, outcome.expected_failure)
            else:
                result.addUnexpectedSuccess(self)
        finally:
            outcome.expected_failure = None
            self._outcome = None

    def debug(self):
        """Runs the test without a result: exceptions go to the caller."""
        method = getattr(self, self._testMethodName)
        reason = self._skip_reason(method)
        if reason is not None:
            raise SkipTest(reason)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)

    @contextlib.contextmanager
    def subTest(self, msg=_no_message, **params):
        """A part of a test that may fail by itself."""
        outcome = self._outcome
        if outcome is None or not hasattr(outcome.result, 'addSubTest'):
            yield
            return
        parent = self._subtest
        # its own parameters come first, then those around it
        outer = {} if parent is None else parent.params
        more = {name: value for name, value in outer.items() if name not in params}
        self._subtest = _SubTest(self, msg, {**params, **more})
        try:
            with outcome.part(self._subtest, is_subtest=True):
                yield
            if outcome.expected_failure or not outcome.success and outcome.result.failfast:
                raise _ShouldStop
        finally:
            self._subtest = parent


class FunctionTestCase(TestCase):
    """A function as a test."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def _parts(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, self.__class__) else NotImplemented

    def __hash__(self):
        return hash((type(self), *self._parts()))

    def __str__(self):
        return f'{strclass(self.__class__)} ({self._testFunc.__name__})'

    def __repr__(self):
        return f'<{strclass(self.__class__)} tec={self._testFunc}>'

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split('\n')[0].strip() or None


class _SubTest(TestCase):
    """What a result is told of a subTest."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = []
        if self._message is not _no_message:
            parts.append(f'[{self._message}]')
        if self.params:
            parts.append(f"({', '.join([f'{name}={value!r}' for name, value in self.params.items()])})")
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._subDescription()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'
