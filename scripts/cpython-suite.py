#!/usr/bin/env python3
"""Runs CPython's own tests of multiprocessing in Lockstep, each test method as a program of its own.

    python3 scripts/cpython-suite.py                              both engines, every preset: the whole table
    python3 scripts/cpython-suite.py --engine live --preset fork  one column
    python3 scripts/cpython-suite.py --only TestQueue.test_fork   names that contain this
    python3 scripts/cpython-suite.py --show NAME                  the program that a test becomes

The tests are those of the `test` package of the running python3 (3.11), or of the file that --tests names; their text
is not kept here. A program holds what the method needs of that file, found by name, and what stands in for the
helpers of test.support. CPython runs the very same program under the same start method; what it says is kept in the
--kept folder, and Lockstep agrees when the verdict (ok, skipped, failed, hung) is the same. Windows cannot be asked:
there a test has to pass, or to be skipped. The exit status is 1 when a column holds less than --least per cent.
"""

import argparse
import ast
import concurrent.futures
import hashlib
import importlib.util
import json
import os
import re
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
METHODS = {'fork': 'fork', 'spawn': 'spawn', 'windows': 'spawn'}
ENGINES = ('deterministic', 'live')
VERDICT = 'verdict: '
PROGRAM = 'test_multiprocessing.py'  # a test looks for this name in a traceback

# What stands in for the helpers of test.support: one text for a name, put into programs that use the name.
SUPPORT = '''
class support:
    SHORT_TIMEOUT = 30.0
    LONG_TIMEOUT = 300.0
    PIPE_MAX_SIZE = 4 * 1024 * 1024 + 1
    SOCK_MAX_SIZE = 16 * 1024 * 1024 + 1
    environment_altered = False

    def print_warning(text):
        print('Warning --', text, file=sys.stderr)

    def gc_collect():
        for _ in range(3):
            gc.collect()

    def requires_resource(_name):
        return lambda test: test

    def cpython_only(test):
        return test

    def sleeping_retry(timeout, err_msg=None, *, error=True):
        deadline = time.monotonic() + timeout
        delay = 0.010
        while True:
            yield
            if time.monotonic() >= deadline:
                break
            time.sleep(delay)
            delay = min(delay * 2, 1.0)
        if error:
            raise AssertionError(err_msg or 'timed out')

    @contextlib.contextmanager
    def captured_stderr():
        before, sys.stderr = sys.stderr, io.StringIO()
        try:
            yield sys.stderr
        finally:
            sys.stderr = before

    def wait_process(pid, *, exitcode, timeout=None):
        _, status = os.waitpid(pid, 0)
        assert os.waitstatus_to_exitcode(status) == exitcode, status

    def reap_children():
        pass

    def check__all__(case, module, extra=(), not_exported=()):
        expected = set(extra)
        for name in dir(module):
            if name.startswith('_') or name in not_exported:
                continue
            value = getattr(module, name)
            if getattr(value, '__module__', None) == module.__name__ or (
                    not hasattr(value, '__module__') and not isinstance(value, type(sys))):
                expected.add(name)
        case.assertCountEqual(module.__all__, expected)
'''
STANDINS = {
    'support': SUPPORT,
    'test': 'class test:\n    support = support\n',
    'threading_helper': '''
class threading_helper:
    def join_thread(thread, timeout=30.0):
        thread.join(timeout)
        if thread.is_alive():
            raise AssertionError(f'failed to join the thread in {timeout:.1f} seconds')

    @contextlib.contextmanager
    def start_threads(threads, unlock=None):
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            if unlock:
                unlock()
            for thread in threads:
                thread.join()
''',
    'hashlib_helper': '''
class hashlib_helper:
    def requires_hashdigest(_name):
        return lambda test: test
''',
    'os_helper': '''
class os_helper:
    TESTFN = f'@test_{os.getpid()}_tmp'

    def unlink(path):
        try:
            os.unlink(path)
        except FileNotFoundError:
            pass

    def fd_count():
        return len(os.listdir('/proc/self/fd'))

    @contextlib.contextmanager
    def temp_cwd():
        before = os.getcwd()
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                yield folder
            finally:
                os.chdir(before)
''',
    'socket_helper': "class socket_helper:\n    HOST = 'localhost'\n",
    'import_helper': '''
class import_helper:
    import_module = staticmethod(__import__)

    @contextlib.contextmanager
    def DirsOnSysPath(*paths):
        before = sys.path[:]
        sys.path.extend(paths)
        try:
            yield
        finally:
            sys.path[:] = before
''',
    'script_helper': 'from test.support import script_helper\n',
    'warnings_helper': '''
class warnings_helper:
    @contextlib.contextmanager
    def check_warnings(*filters):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            yield
        for text, kind in filters:
            assert any(issubclass(w.category, kind) and re.match(text, str(w.message), re.I) for w in caught), (text, kind)
''',
}
MODULES_OF_STANDINS = {
    'support': ('sys', 'gc', 'time', 'io', 'os', 'contextlib'),
    'threading_helper': ('contextlib',),
    'os_helper': ('os', 'contextlib', 'tempfile'),
    'import_helper': ('contextlib', 'sys'),
    'warnings_helper': ('contextlib', 'warnings', 're'),
}
MIXINS = {'processes': 'ProcessesMixin', 'manager': 'ManagerMixin', 'threads': 'ThreadsMixin'}

# In place of one that looks for processes and threads left over, in private tables of CPython's.
BASE_MIXIN = '''
class BaseMixin(object):
    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        gc.collect()
'''

ENDING = '''
def verdict_of(case):
    result = unittest.TestResult()
    unittest.TestSuite([case]).run(result)
    for _, text in result.errors + result.failures:
        print(text, file=sys.stderr)
    if result.errors or result.failures:
        return 'failed'
    return 'skipped' if result.skipped else 'ok'


if __name__ == '__main__':
    multiprocessing.set_start_method('{method}', force=True)
    util.get_temp_dir()
    multiprocessing.get_logger().setLevel(LOG_LEVEL)
    print('\\n{verdict}' + verdict_of({case}({test!r})), flush=True)
'''


def bound_by(statement):
    """The names that a statement at the top level binds."""
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        return {statement.name}
    names = set()
    for node in ast.walk(statement):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names |= {(alias.asname or alias.name).split('.')[0] for alias in node.names}
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        function = statement.value.func  # Class.register(…)
        if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
            names |= {function.value.id} - set(STANDINS)
    return names


def part_of_package(statement):
    """{'b'} for `import a.b`, which a program needs that says a.b somewhere."""
    if isinstance(statement, ast.Import) and '.' in statement.names[0].name:
        return {statement.names[0].name.split('.')[1]}
    return set()


def used_in(node):
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def attributes_in(node):
    return {part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute)}


def is_test(node):
    return isinstance(node, ast.FunctionDef) and node.name.startswith('test_')


def called_by_name_only(node):
    """Whether a member of a class is a method that runs only where its name is said."""
    if not isinstance(node, ast.FunctionDef):
        return False
    return not re.match('__|setUp|tearDown|run$', node.name)


class Suite:
    """The file of tests, taken apart."""

    def __init__(self, path):
        with open(path, encoding='utf8') as file:
            self.body = [s for s in ast.parse(file.read()).body if not self._imports_test(s)]
        self.body = [ast.parse(BASE_MIXIN).body[0] if 'BaseMixin' == getattr(s, 'name', '') else s for s in self.body]
        self.classes = {s.name: s for s in self.body if isinstance(s, ast.ClassDef)}

    @staticmethod
    def _imports_test(statement):
        if isinstance(statement, ast.ImportFrom):
            return (statement.module or '').split('.')[0] == 'test'
        return isinstance(statement, ast.Import) and statement.names[0].name.split('.')[0] == 'test'

    def _ancestors(self, name):
        """The class and those of this file that it inherits from, nearest first."""
        found = []
        waiting = [name]
        while waiting:
            current = waiting.pop(0)
            if current in self.classes and current not in found:
                found.append(current)
                waiting += [base.id for base in self.classes[current].bases if isinstance(base, ast.Name)]
        return found

    def _types(self, name):
        for ancestor in self._ancestors(name):
            for statement in self.classes[ancestor].body:
                if isinstance(statement, ast.Assign) and statement.targets[0].id == 'ALLOWED_TYPES':
                    return ast.literal_eval(statement.value)
        return ()

    def tests(self):
        """(name, class, test method, type or None) of each test, in the file's order."""
        for name in self.classes:
            ancestors = self._ancestors(name)
            bases = {ast.unparse(base) for a in ancestors for base in self.classes[a].bases}
            methods = [s.name for a in reversed(ancestors) for s in self.classes[a].body if is_test(s)]
            if 'BaseTestCase' in ancestors and name != 'BaseTestCase':
                for kind in self._types(name):
                    for method in methods:
                        yield f'With{kind.capitalize()}{name[1:]}.{method}', name, method, kind
            elif 'unittest.TestCase' in bases:
                for method in methods:
                    yield f'{name}.{method}', name, method, None

    def program(self, name, test, kind, method):
        """The text of the program that runs one test method under a start method."""
        case = f'With{kind.capitalize()}{name[1:]}' if kind else name
        wanted = {'unittest', 'sys', 'multiprocessing', 'util', 'LOG_LEVEL', name} | ({MIXINS[kind]} if kind else set())
        attributes = {test}
        chosen = {}
        grown = True
        while grown:
            before = len(wanted), len(attributes)
            for index, statement in enumerate(self.body):
                if not bound_by(statement) & wanted or not part_of_package(statement) <= attributes:
                    continue
                chosen[index] = self._without_what_is_not_called(statement, attributes)
                wanted |= used_in(chosen[index])
                attributes |= attributes_in(chosen[index])
            grown = before != (len(wanted), len(attributes))
        helpers = [helper for helper in STANDINS if helper in wanted or (helper == 'support' and 'test' in wanted)]
        modules = {module for helper in helpers for module in MODULES_OF_STANDINS.get(helper, ())}
        lines = [f'import {module}' for module in sorted({*modules, 'multiprocessing'})]
        lines += [STANDINS[helper] for helper in helpers]
        lines += [ast.unparse(chosen[index]) for index in sorted(chosen)]
        if kind:
            lines.append(f'class {case}({name}, {MIXINS[kind]}, unittest.TestCase):\n    pass')
        ending = ENDING.format(method=method, verdict=VERDICT, case=case, test=test)
        return '\n'.join(lines) + '\n' + ending

    @staticmethod
    def _without_what_is_not_called(statement, attributes):
        if not isinstance(statement, ast.ClassDef) or not any(is_test(s) for s in statement.body):
            return statement
        body = [s for s in statement.body if not called_by_name_only(s) or s.name in attributes]
        fields = {field: getattr(statement, field) for field in statement._fields}
        return ast.copy_location(ast.ClassDef(**{**fields, 'body': body or [ast.Pass()]}), statement)


def run(command, folder, seconds):
    """(exit status or None when it took too long, stdout, stderr)"""
    environment = {k: v for k, v in os.environ.items() if k != 'PYTHONUNBUFFERED'}
    # Files, as children that outlive the program would keep pipes open.
    with open(os.path.join(folder, 'out'), 'w+b') as out, open(os.path.join(folder, 'err'), 'w+b') as err:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment,
            start_new_session=True)
        try:
            status = process.wait(seconds)
        except subprocess.TimeoutExpired:
            status = None
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
        out.seek(0)
        err.seek(0)
        return status, out.read().decode(errors='replace'), err.read().decode(errors='replace')


def verdict(status, stdout, stderr):
    said = re.findall(f'^{VERDICT}(.*)$', stdout, re.M)
    if said:
        return said[-1]
    if 'is not supported by Lockstep' in stderr or 'are not supported by Lockstep' in stderr:
        return 'refused'
    return 'hung' if status in (None, 124, 125) else 'died'


def in_cpython(program, arguments):
    name = hashlib.sha256(program.encode()).hexdigest()[:24]
    kept = os.path.join(arguments.kept, f'{name}.json')
    if os.path.exists(kept):
        with open(kept, encoding='utf8') as file:
            return json.load(file)
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, PROGRAM), 'w', encoding='utf8') as file:
            file.write(program)
        answer = verdict(*run([sys.executable, PROGRAM], folder, 90))
    with open(kept, 'w', encoding='utf8') as file:
        json.dump(answer, file)
    return answer


def in_lockstep(program, engine, preset, arguments):
    """(verdict, stderr)"""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, PROGRAM), 'w', encoding='utf8') as file:
            file.write(program)
        command = ['node', os.path.join(HERE, 'lockstep.mjs'), 'run', PROGRAM, '--engine', engine,
                   '--preset', preset, '--seed', str(arguments.seed), '--until', '600']
        status, stdout, stderr = run(command, folder, 120)
        return verdict(status, stdout, stderr), stderr


def compare(row, column, suite, arguments):
    label, name, test, kind = row
    engine, preset = column
    program = suite.program(name, test, kind, METHODS[preset])
    said = 'ok' if preset == 'windows' else in_cpython(program, arguments)
    got, stderr = in_lockstep(program, engine, preset, arguments)
    same = got == said or (preset == 'windows' and got == 'skipped')
    return {'test': label, 'cpython': said, 'lockstep': got, 'same': same, 'stderr': stderr}


def report(column, results):
    """Prints a column and answers its share of tests that are right, in per cent."""
    same = [r for r in results if r['same']]
    refused = [r for r in results if r['lockstep'] == 'refused']
    share = 100 * len(same) / max(1, len(results))
    print(f'\n{" ".join(column)}: {len(same)} of {len(results)} as in CPython ({share:.1f} %), {len(refused)} refused')
    for result in results:
        if not result['same']:
            last = [line for line in result['stderr'].strip().split('\n') if line][-1:]
            print(f'  {result["test"]}: {result["cpython"]}, here {result["lockstep"]}  {"".join(last)[:150]}')
    sys.stdout.flush()
    return share


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--engine', choices=ENGINES, action='append')
    parser.add_argument('--preset', choices=tuple(METHODS), action='append')
    parser.add_argument('--tests', help='the file of tests')
    parser.add_argument('--only', default='')
    parser.add_argument('--show')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--jobs', type=int, default=os.cpu_count())
    parser.add_argument('--least', type=float, default=90.0)
    parser.add_argument('--json', help='where to write all results')
    parser.add_argument('--kept', default=os.path.join(tempfile.gettempdir(), 'lockstep-cpython-suite'))
    arguments = parser.parse_args()
    path = arguments.tests
    if path is None:
        spec = importlib.util.find_spec('test')
        path = spec and os.path.join(os.path.dirname(spec.origin), '_test_multiprocessing.py')
    if path is None or not os.path.exists(path):
        parser.error("this python has no test package: name CPython 3.11's Lib/test/_test_multiprocessing.py by --tests")
    os.makedirs(arguments.kept, exist_ok=True)
    suite = Suite(path)
    rows = [row for row in suite.tests() if arguments.only in row[0]]
    if arguments.show is not None:
        preset = (arguments.preset or ['spawn'])[0]
        print(next(suite.program(*row[1:], METHODS[preset]) for row in suite.tests() if row[0] == arguments.show))
        return 0
    all_results = {}
    shares = []
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as threads:
        for engine in arguments.engine or ENGINES:
            for preset in arguments.preset or METHODS:
                column = engine, preset
                results = list(threads.map(lambda row: compare(row, column, suite, arguments), rows))
                shares.append(report(column, results))
                all_results[' '.join(column)] = results
    if arguments.json:
        with open(arguments.json, 'w', encoding='utf8') as file:
            json.dump(all_results, file, indent=1)
    return 0 if min(shares, default=100) >= arguments.least else 1


if __name__ == '__main__':
    sys.exit(main())
