#!/usr/bin/env python3
"""Records what CPython does with the programs of tests/corpus.

    python3 scripts/record-cpython.py            records every folder
    python3 scripts/record-cpython.py language   records one folder
    python3 scripts/record-cpython.py language/strings-split processes/lock-held
    python3 scripts/record-cpython.py --check    runs them all and says where the record differs

Folders `language`, `errors`, `syntax` and `stdlib-lite` hold programs of one process: NAME.out is its stdout,
NAME.err its stderr (no file when empty) and outcomes.json its exit code. Each is run three times, with hash seeds
of its own, and must give the same each time.

Folder `processes` holds programs of several processes. They run with a terminal as stdout, once per start method
and several times each (RUNS). A comment `# compare: MODE` on the first line says how runs are compared (`# compare-fork: MODE`
on the second, where fork differs):

    exact         stdout, stderr and exit code are always the same
    sorted-lines  the same after sorting the lines of stdout and of stderr
    one-of        one of several outcomes (`# compare: one-of 30` runs it 30 times); lines are not sorted
    hang          the program never ends: after HANG_SECONDS it has printed these lines (sorted)

A program that does not keep to its mode is an error, so the record cannot be flaky by accident.
"""

import concurrent.futures
import json
import os
import platform
import pty
import re
import select
import signal
import subprocess
import sys
import tempfile
import termios
import time

REFERENCE = (3, 11)
RUNS = {'exact': 3, 'sorted-lines': 8, 'one-of': 16, 'hang': 2}
HANG_SECONDS = 3.0
# Far above what any program needs: only a broken one meets it.
LIMIT_SECONDS = 60.0

ROOT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'tests', 'corpus')
SINGLE = ('language', 'errors', 'syntax', 'stdlib-lite')
METHODS = ('spawn', 'fork')
MODES = ('exact', 'sorted-lines', 'one-of', 'hang')

# Gives the start method to a program that does not name one. It runs again in each spawned child, where
# multiprocessing sets the method itself afterwards, by force.
SITE = "import multiprocessing\nmultiprocessing.set_start_method({method!r})\n"


def environment(**more):
    """The environment of every recorded run: nothing of the caller's but the way to programs."""
    return {'PATH': os.environ.get('PATH', os.defpath), 'LC_ALL': 'C.UTF-8', 'PYTHONDONTWRITEBYTECODE': '1', **more}


def normalise(text, directory, name):
    """Names the program by its file name alone, drops traceback frames of other files (the standard library's) and
    hides addresses and the places of modules, in warnings too. core/python/testing/corpus.ts does the same to what it compares."""
    text = re.sub(r' at 0x[0-9a-f]+', ' at 0x…', text.replace(os.path.join(directory, name), name))
    text = re.sub(r"(cannot import name '.*' from '.*') \(.*\)", r'\1 (…)', text)
    text = re.sub(r'^/\S+/(?=multiprocessing/\w+\.py:\d+: )', '', text, flags=re.M)
    kept = []
    dropping = False
    for line in text.splitlines(keepends=True):
        frame = re.match(r'  File "(.*)", line \d+', line)
        if frame:
            dropping = frame.group(1) != name
        elif not line.startswith('    '):
            dropping = False
        if not dropping:
            kept.append(line)
    return ''.join(kept)


def run_single(folder, name):
    """One run of a program of one process: {'stdout', 'stderr', 'exitCode'}."""
    with tempfile.TemporaryDirectory() as programs, tempfile.TemporaryDirectory() as empty:
        with open(os.path.join(ROOT, folder, name), 'rb') as source:
            data = source.read()
        path = os.path.join(programs, name)
        with open(path, 'wb') as copy:
            copy.write(data)
        done = subprocess.run([sys.executable, '-I', path], cwd=empty, env=environment(), stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=LIMIT_SECONDS, check=False)
        return {
            'stdout': done.stdout.decode('utf-8'),
            'stderr': normalise(done.stderr.decode('utf-8'), programs, name),
            # As a shell sees the end by a signal (KeyboardInterrupt).
            'exitCode': done.returncode if done.returncode >= 0 else 128 - done.returncode,
        }


def open_terminal():
    """A terminal that changes nothing on the way: (master, slave)."""
    master, slave = pty.openpty()
    settings = termios.tcgetattr(slave)
    settings[1] &= ~termios.OPOST
    termios.tcsetattr(slave, termios.TCSANOW, settings)
    return master, slave


def read_until(process, descriptors, deadline, heard=lambda collected: None):
    """Reads both descriptors until all writers are gone or the deadline: (bytes per descriptor, ended in time).
    `heard` is called after each piece with all that was read so far."""
    collected = {descriptor: b'' for descriptor in descriptors}
    left = set(descriptors)
    while left:
        ready, _, _ = select.select(list(left), [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            return collected, False
        for descriptor in ready:
            try:
                chunk = os.read(descriptor, 65536)
            except OSError:  # a terminal whose last writer is gone answers EIO
                chunk = b''
            collected[descriptor] += chunk
            if not chunk:
                left.discard(descriptor)
        heard(collected)
    process.wait(max(0.1, deadline - time.monotonic()))
    return collected, True


def run_text(text, name, site_text, limit, heard=lambda process, stdout: None):
    """One run of a program of several processes in a terminal. 'exitCode' is None when it did not end within `limit`
    seconds. `heard` is called with the process and all of its stdout so far, whenever something was written."""
    with tempfile.TemporaryDirectory() as programs, tempfile.TemporaryDirectory() as empty, \
            tempfile.TemporaryDirectory() as site:
        path = os.path.join(programs, name)
        with open(path, 'w', encoding='utf-8') as copy:
            copy.write(text)
        with open(os.path.join(site, 'sitecustomize.py'), 'w', encoding='utf-8') as custom:
            custom.write(site_text)
        master, slave = open_terminal()
        error_read, error_write = os.pipe()
        process = subprocess.Popen([sys.executable, '-s', path], cwd=empty, env=environment(PYTHONPATH=site),
                                   stdin=subprocess.DEVNULL, stdout=slave, stderr=error_write,
                                   start_new_session=True)
        os.close(slave)
        os.close(error_write)
        try:
            collected, ended = read_until(process, (master, error_read), time.monotonic() + limit,
                                          lambda collected: heard(process, collected[master]))
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()
            os.close(master)
            os.close(error_read)
        return {
            'stdout': collected[master].decode('utf-8'),
            'stderr': normalise(collected[error_read].decode('utf-8'), programs, name),
            'exitCode': process.returncode if ended else None,
        }


def run_processes(name, method, limit):
    """One run of a program of tests/corpus/processes under a start method."""
    with open(os.path.join(ROOT, 'processes', name), encoding='utf-8') as source:
        return run_text(source.read(), name, SITE.format(method=method), limit)


def sort_lines(text):
    return ''.join(sorted(text.splitlines(keepends=True)))


def mode_of(name, method):
    """The mode a program declares: (mode, number of runs)."""
    with open(os.path.join(ROOT, 'processes', name), encoding='utf-8') as source:
        head = source.read().split('\n')[:2]
    declared = {}
    for line in head:
        match = re.fullmatch(r'# (compare|compare-fork): (\S+)(?: (\d+))?', line)
        if match:
            declared[match.group(1)] = (match.group(2), int(match.group(3) or 0))
    if 'compare' not in declared:
        raise SystemExit(f'processes/{name}: the first line must be "# compare: MODE"')
    mode, runs = declared['compare']
    if method == 'fork':
        mode, runs = declared.get('compare-fork', (mode, runs))
    if mode not in MODES:
        raise SystemExit(f'processes/{name}: unknown mode {mode!r}')
    return mode, runs or RUNS[mode]


def record_single(folder, name):
    """The outcome of one program, or SystemExit when it is not the same every time."""
    outcomes = [run_single(folder, name) for _ in range(3)]
    for other in outcomes[1:]:
        if other != outcomes[0]:
            raise SystemExit(f'{folder}/{name}: not deterministic\n{outcomes[0]}\n{other}')
    return outcomes[0]


def record_processes(name, method):
    """What every run of the program under one start method has in common, in its compare mode."""
    mode, runs = mode_of(name, method)
    limit = HANG_SECONDS if mode == 'hang' else LIMIT_SECONDS
    seen = []
    for _ in range(runs):
        outcome = run_processes(name, method, limit)
        if (outcome['exitCode'] is None) != (mode == 'hang'):
            raise SystemExit(f'processes/{name} under {method}: mode {mode}, but it gave {outcome}')
        if mode in ('sorted-lines', 'hang'):
            outcome['stdout'] = sort_lines(outcome['stdout'])
            outcome['stderr'] = sort_lines(outcome['stderr'])
        if outcome not in seen:
            seen.append(outcome)
    if mode == 'one-of':
        seen.sort(key=lambda outcome: (outcome['exitCode'], outcome['stdout'], outcome['stderr']))
    elif len(seen) > 1:
        raise SystemExit(f'processes/{name} under {method}: mode {mode}, but runs differ:\n'
                         + '\n'.join(map(repr, seen)))
    return {'compare': mode, 'outcomes': seen}


def programs_of(folder):
    return sorted(name for name in os.listdir(os.path.join(ROOT, folder)) if name.endswith('.py'))


def load_outcomes(folder):
    path = os.path.join(ROOT, folder, 'outcomes.json')
    if not os.path.exists(path):
        return {'reference': '', 'programs': {}}
    with open(path, encoding='utf-8') as stored:
        return json.load(stored)


def write_text(folder, name, text):
    """NAME.out or NAME.err; an empty one is not kept."""
    path = os.path.join(ROOT, folder, name)
    if text:
        with open(path, 'w', encoding='utf-8', newline='') as out:
            out.write(text)
    elif os.path.exists(path):
        os.remove(path)


def read_text(folder, name):
    path = os.path.join(ROOT, folder, name)
    if not os.path.exists(path):
        return ''
    with open(path, encoding='utf-8', newline='') as stored:
        return stored.read()


def stored_single(folder, name, table):
    stem = name[:-3]
    return {'stdout': read_text(folder, stem + '.out'), 'stderr': read_text(folder, stem + '.err'),
            'exitCode': table.get(name, {}).get('exitCode')}


def store(folder, name, table, found):
    if folder == 'processes':
        table[name] = found
        return
    stem = name[:-3]
    write_text(folder, stem + '.out', found['stdout'])
    write_text(folder, stem + '.err', found['stderr'])
    table[name] = {'exitCode': found['exitCode']}


def prune(folder, table, names):
    """Forgets programs that are gone."""
    for gone in [name for name in table if name not in names]:
        del table[gone]
    for file in os.listdir(os.path.join(ROOT, folder)):
        stem, extension = os.path.splitext(file)
        if extension in ('.out', '.err') and stem + '.py' not in names:
            os.remove(os.path.join(ROOT, folder, file))


def record_one(folder, name):
    if folder == 'processes':
        return {method: record_processes(name, method) for method in METHODS}
    return record_single(folder, name)


def differs(folder, name, table, found):
    if folder != 'processes':
        return stored_single(folder, name, table) != found
    kept = table.get(name, {})
    for method in METHODS:
        old, new = kept.get(method, {}), found[method]
        if old.get('compare') != new['compare']:
            return True
        # Which of several allowed outcomes a few runs meet is chance: only a new one counts.
        if any(outcome not in old['outcomes'] for outcome in new['outcomes']):
            return True
    return False


def do_folder(folder, only, check):
    """Records or checks one folder; answers the complaints."""
    complaints = []
    names = programs_of(folder)
    chosen = [name for name in names if not only or name[:-3] in only]
    stored = load_outcomes(folder)
    table = stored['programs']
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        jobs = {name: pool.submit(record_one, folder, name) for name in chosen}
        for name, job in jobs.items():
            try:
                found = job.result()
            except (SystemExit, subprocess.TimeoutExpired) as problem:
                complaints.append(str(problem))
                continue
            if not check:
                store(folder, name, table, found)
            elif differs(folder, name, table, found):
                complaints.append(f'{folder}/{name}: differs from the record')
    if not check:
        prune(folder, table, names)
        stored = {'reference': f'{platform.python_implementation()} {platform.python_version()}',
                  'programs': dict(sorted(table.items()))}
        with open(os.path.join(ROOT, folder, 'outcomes.json'), 'w', encoding='utf-8') as out:
            json.dump(stored, out, indent=2, ensure_ascii=False)
            out.write('\n')
    print(f'{folder}: {len(chosen)} programs, {len(complaints)} complaints', flush=True)
    return complaints


def main(arguments):
    if sys.version_info[:2] != REFERENCE:
        raise SystemExit('the reference is CPython %d.%d; this is %s' % (*REFERENCE, platform.python_version()))
    check = '--check' in arguments
    wanted = [argument for argument in arguments if argument != '--check']
    chosen = {}
    for argument in wanted or [*SINGLE, 'processes']:
        folder, _, stem = argument.rstrip('/').partition('/')
        if folder not in (*SINGLE, 'processes'):
            raise SystemExit(f'no folder {folder!r}')
        chosen.setdefault(folder, set())
        if stem:
            chosen[folder].add(stem.removesuffix('.py'))
    complaints = []
    for folder, only in chosen.items():
        complaints += do_folder(folder, only, check)
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
