"""What came of tests."""

import io
import sys
import traceback

from unittest.util import strclass

__unittest = True


class TestResult:
    """Collects what failed and why."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._buffers = None
        self._streams = sys.stdout, sys.stderr
        self._mirrorOutput = False

    def __repr__(self):
        counts = f'run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}'
        return f'<{strclass(self.__class__)} {counts}>'

    def printErrors(self):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    # ---- output of tests, kept where it is asked for -------------------------------------------------------------

    def _setupStdout(self):
        if self.buffer:
            if self._buffers is None:
                self._buffers = io.StringIO(), io.StringIO()
            sys.stdout, sys.stderr = self._buffers

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for stream, text in zip(self._streams, self._kept_output()):
                stream.write(text)
        sys.stdout, sys.stderr = self._streams
        for kept in self._buffers:
            kept.seek(0)
            kept.truncate()

    def _kept_output(self):
        """Texts for stdout and stderr; empty where nothing was written."""
        texts = []
        for name, kept in zip(('Stdout', 'Stderr'), self._buffers):
            text = kept.getvalue()
            end = '' if text.endswith('\n') else '\n'
            texts.append(f'\n{name}:\n{text}{end}' if text else '')
        return texts

    # ---- outcomes ------------------------------------------------------------------------------------------------

    def _stop_if_wanted(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self._stop_if_wanted()
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addFailure(self, test, err):
        self._stop_if_wanted()
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        self._stop_if_wanted()
        failed = issubclass(err[0], test.failureException)
        (self.failures if failed else self.errors).append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self._stop_if_wanted()
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    # ---- texts ---------------------------------------------------------------------------------------------------

    def _exc_info_to_string(self, err, test):
        exc_type, value, tb = err
        text = traceback.TracebackException(exc_type, value, tb, capture_locals=self.tb_locals, compact=True)
        _leave_out_own(text, test.failureException)
        return ''.join(text.format()) + (''.join(self._kept_output()) if self.buffer else '')


def _is_own(frame):
    return '/unittest/' in frame.filename


def _leave_out_own(text, failure):
    """Frames of unittest before the test's; where it failed also those after it. The same with what led to it."""
    frames = text.stack
    start = 0
    while start < len(frames) and _is_own(frames[start]):
        start += 1
    end = start
    is_failure = text.exc_type is failure
    while end < len(frames) and not (is_failure and _is_own(frames[end])):
        end += 1
    frames[:] = frames[start:end]
    for other in (text.__cause__, text.__context__):
        if other is not None:
            _leave_out_own(other, failure)
