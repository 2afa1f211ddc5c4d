"""unittest.main()"""

import os.path
import sys

from unittest import loader, runner

__unittest = True

_EXAMPLES = """\
Examples:
  {0}                           - run default set of tests
  {0} MyTestSuite               - run suite 'MyTestSuite'
  {0} MyTestCase.testSomething  - run MyTestCase.testSomething
  {0} MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""


class TestProgram:
    """Runs the tests of a module as its command line asks, and ends the process."""

    def __init__(
        self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=loader.defaultTestLoader,
        exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False
    ):
        self.module = self._module_named(module) if isinstance(module, str) else module
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast = failfast
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = 'default' if warnings is None else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = os.path.basename(argv[0] or 'program.py')
        if catchbreak:
            raise NotImplementedError('Lockstep does not support catchbreak: leave it out')
        self.testNamePatterns = None
        self.tests = []
        self.parseArgs(argv)
        self.runTests()

    def _module_named(self, name):
        module = sys.modules.get(name)
        if module is not None:
            return module
        module = __import__(name)
        for part in name.split('.')[1:]:
            module = getattr(module, part)
        return module

    def parseArgs(self, argv):
        if len(argv) > 1:
            self._parse(argv[1:])
        if self.tests:
            names = self.tests
        elif self.defaultTest is None:
            names = None
        else:
            names = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.testNames = names
        self.createTests()

    def _parse(self, words):
        import argparse
        parser = argparse.ArgumentParser(
            prog=self.progName, epilog=_EXAMPLES.format(self.progName),
            formatter_class=argparse.RawDescriptionHelpFormatter)
        add = parser.add_argument
        add('-v', '--verbose', dest='verbosity', action='store_const', const=2, help='Verbose output')
        add('-q', '--quiet', dest='verbosity', action='store_const', const=0, help='Quiet output')
        add('--locals', dest='tb_locals', action='store_true', help='Show local variables in tracebacks')
        add('-f', '--failfast', action='store_true', help='Stop on first fail or error')
        add('-b', '--buffer', action='store_true', help='Buffer stdout and stderr during tests')
        add('-k', dest='testNamePatterns', action='append', type=_pattern,
            help='Only run tests which match the given substring')
        add('tests', nargs='*', help='a list of any number of test modules, classes and test methods.')
        parser.parse_args(words, self)

    def createTests(self):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        made = self.testRunner
        if made is None:
            made = runner.TextTestRunner
        if isinstance(made, type):
            made = made(
                verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings,
                tb_locals=self.tb_locals)
        self.result = made.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


def _pattern(text):
    return text if '*' in text else f'*{text}*'


main = TestProgram
