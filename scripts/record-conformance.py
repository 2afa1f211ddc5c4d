#!/usr/bin/env python3
"""Records what CPython does with the programs of tests/conformance, under fork and under spawn.

    python3 scripts/record-conformance.py               records every program that is new or has changed
    python3 scripts/record-conformance.py lock          those of one group; lock/held-twice: one program, always
    python3 scripts/record-conformance.py --all [lock]  records them all again
    python3 scripts/record-conformance.py --check       runs them all and says where the record differs

Programs run as those of tests/corpus/processes do (scripts/record-cpython.py says how). The directives at the top of a
program are explained in tests/conformance/README.md. What is expected goes into GROUP/outcomes.json, per preset; where
a directive states it by hand, what CPython did is kept beside it.
"""

import concurrent.futures
import hashlib
import importlib.util
import json
import os
import platform
import re
import signal
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(os.path.dirname(HERE), 'tests', 'conformance')
PRESETS = ('fork', 'spawn', 'windows')

spec = importlib.util.spec_from_file_location('record_cpython', os.path.join(HERE, 'record-cpython.py'))
corpus = importlib.util.module_from_spec(spec)
spec.loader.exec_module(corpus)

# Makes a method the platform's default, as the presets do: the program may still choose another.
SITE = """import multiprocessing.context as context
context._default_context._default_context = context._concrete_contexts[{method!r}]
"""
RUNS = {**corpus.RUNS, 'sorted-lines': 4, 'one-of': 12}
# Between the line that asks for Ctrl-C and Ctrl-C: every process has reached its wait by then.
INTERRUPT_SECONDS = 0.7


class Directives:
    """What the comments at the top of a program ask for."""

    def __init__(self, place, text):
        self.place = place
        self.presets = PRESETS
        self.compare = {}
        self.until = None
        self.interrupt = None
        self.expected = {}
        block = None
        for line in text.split('\n'):
            if not line.startswith('#'):
                break
            block = self._read(line, block)
        if 'fork' not in self.compare:
            self.fail('no "# compare: MODE" or "# until: SECONDS"')

    def fail(self, why):
        raise SystemExit(f'{self.place}: {why}')

    def _read(self, line, block):
        if match := re.fullmatch(r'# presets: ([a-z ]+)', line):
            self.presets = tuple(match[1].split())
        elif match := re.fullmatch(r'# compare: (exact|sorted-lines|one-of)(?: (\d+))?', line):
            self.compare = {method: (match[1], int(match[2] or RUNS[match[1]])) for method in corpus.METHODS}
        elif match := re.fullmatch(r'# compare-(fork|spawn): (exact|sorted-lines|one-of|hang)(?: (\d+))?', line):
            self.compare[match[1]] = (match[2], int(match[3] or RUNS[match[2]]))
        elif match := re.fullmatch(r'# until: ([\d.]+)', line):
            self.until = float(match[1])
            self.compare = self.compare or {method: ('hang', RUNS['hang']) for method in corpus.METHODS}
        elif match := re.fullmatch(r'# interrupt-at: (.+)', line):
            self.interrupt = match[1]
        elif match := re.fullmatch(r'# expect ((?:fork|spawn|windows| )+): (.+)', line):
            block = {'compare': 'exact', 'outcomes': [{'stdout': '', 'stderr': '', 'exitCode': 0}], 'reason': match[2]}
            for preset in match[1].split():
                self.expected[preset] = block
        elif block and (match := re.fullmatch(r'# ([|!])(?: (.*))?', line)):
            block['outcomes'][0]['stdout' if match[1] == '|' else 'stderr'] += (match[2] or '') + '\n'
        elif block and (match := re.fullmatch(r'# exit: (never|-?\d+)', line)):
            never = match[1] == 'never'
            block['outcomes'][0]['exitCode'] = None if never else int(match[1])
            if never:
                block['compare'] = 'hang'
        elif block and (match := re.fullmatch(r'# as: (sorted-lines)', line)):
            block['compare'] = match[1]
        return block


def read(group, name):
    with open(os.path.join(ROOT, group, name), encoding='utf-8') as source:
        return source.read()


def interrupter(line):
    """Sends Ctrl-C, to all processes as a terminal does, once the program has printed a line."""
    state = {'sent': line is None}

    def heard(process, stdout):
        if not state['sent'] and f'{line}\n'.encode() in stdout:
            state['sent'] = True
            threading.Timer(INTERRUPT_SECONDS, os.killpg, (process.pid, signal.SIGINT)).start()

    return heard


def record_method(group, name, text, directives, method):
    """What every run under one start method has in common, in its compare mode."""
    mode, runs = directives.compare[method]
    limit = (directives.until or corpus.HANG_SECONDS) if mode == 'hang' else corpus.LIMIT_SECONDS
    seen = []
    for _ in range(runs):
        outcome = corpus.run_text(text, name, SITE.format(method=method), limit, interrupter(directives.interrupt))
        if (outcome['exitCode'] is None) != (mode == 'hang'):
            directives.fail(f'mode {mode} under {method}, but it gave {outcome}')
        if mode in ('sorted-lines', 'hang'):
            outcome['stdout'] = corpus.sort_lines(outcome['stdout'])
            outcome['stderr'] = corpus.sort_lines(outcome['stderr'])
        if outcome not in seen:
            seen.append(outcome)
    if mode == 'one-of':
        seen.sort(key=lambda outcome: (outcome['exitCode'], outcome['stdout'], outcome['stderr']))
    elif len(seen) > 1:
        directives.fail(f'mode {mode} under {method}, but runs differ:\n' + '\n'.join(map(repr, seen)))
    return {'compare': mode, 'outcomes': seen}


def record(group, name, old):
    """The program's entry in outcomes.json."""
    text = read(group, name)
    directives = Directives(f'{group}/{name}', text)
    found = {}
    for preset in [preset for preset in PRESETS if preset in directives.presets]:
        stated = directives.expected.get(preset)
        if preset == 'windows':
            # Nothing can be recorded there: stated by hand, or what spawn gives.
            found[preset] = stated or {**found['spawn'], 'from': 'spawn'}
            continue
        recorded = record_method(group, name, text, directives, preset)
        found[preset] = {**stated, 'cpython': recorded['outcomes']} if stated else recorded
        keep_met(found[preset], old.get(preset), old.get('source') == digest(text))
    return {'source': digest(text), **found}


def keep_met(entry, old, unchanged):
    """Outcomes that earlier recordings of the same text met are allowed as well."""
    if old and unchanged and entry['compare'] == old['compare'] == 'one-of':
        entry['outcomes'] += [outcome for outcome in old['outcomes'] if outcome not in entry['outcomes']]


def digest(text):
    return hashlib.sha256(text.encode('utf-8')).hexdigest()[:12]


def groups():
    return sorted(name for name in os.listdir(ROOT) if os.path.isdir(os.path.join(ROOT, name)))


def programs_of(group):
    return sorted(name for name in os.listdir(os.path.join(ROOT, group)) if name.endswith('.py'))


def load(group):
    path = os.path.join(ROOT, group, 'outcomes.json')
    if not os.path.exists(path):
        return {}
    with open(path, encoding='utf-8') as stored:
        return json.load(stored)['programs']


def store(group, table):
    names = programs_of(group)
    kept = {name: table[name] for name in sorted(table) if name in names}
    stored = {'reference': f'{platform.python_implementation()} {platform.python_version()}', 'programs': kept}
    with open(os.path.join(ROOT, group, 'outcomes.json'), 'w', encoding='utf-8') as out:
        json.dump(stored, out, indent=2, ensure_ascii=False)
        out.write('\n')


def differs(old, new):
    """Whether a recording is not what was stored. Which of several allowed outcomes are met is chance."""
    for preset in PRESETS:
        one, other = old.get(preset), new.get(preset)
        if (one is None) != (other is None):
            return True
        if one and (one['compare'] != other['compare']
                    or any(outcome not in one['outcomes'] for outcome in other['outcomes'])
                    or one.get('cpython') != other.get('cpython')):
            return True
    return False


def do_group(group, chosen, everything, check):
    """Records or checks the programs of a group; answers the complaints."""
    table = load(group)
    wanted = [name for name in programs_of(group) if name in chosen or not chosen and (
        everything or check or table.get(name, {}).get('source') != digest(read(group, name)))]
    complaints = []
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        jobs = {name: pool.submit(record, group, name, table.get(name, {})) for name in wanted}
        for name, job in jobs.items():
            try:
                found = job.result()
            except SystemExit as problem:
                complaints.append(str(problem))
                continue
            if not check:
                table[name] = found
            elif differs(table.get(name, {}), found):
                complaints.append(f'{group}/{name}: differs from the record')
    if not check:
        store(group, table)
    print(f'{group}: {len(wanted)} programs, {len(complaints)} complaints', flush=True)
    return complaints


def main(arguments):
    if sys.version_info[:2] != corpus.REFERENCE:
        raise SystemExit('the reference is CPython %d.%d; this is %s' % (*corpus.REFERENCE, platform.python_version()))
    # A script in a shell's background ignores Ctrl-C, and what it starts would too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    chosen = {}
    for argument in [word for word in arguments if not word.startswith('--')] or groups():
        group, _, stem = argument.removeprefix('tests/conformance/').rstrip('/').partition('/')
        chosen.setdefault(group, set())
        if stem:
            chosen[group].add(stem.removesuffix('.py') + '.py')
    complaints = []
    for group, names in chosen.items():
        complaints += do_group(group, names, '--all' in arguments, '--check' in arguments)
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
