#!/usr/bin/env python3
"""Checks core/stdlib/random.py against CPython's own, and records CPython's numbers for the tests.

Run with CPython 3.11: `python3 scripts/record-random.py`. Our random.py runs here on a stand-in for the native
`_random.Random`, made of CPython's. For a table of seeds and calls both must give the same; what they gave is written to
core/python/random/recorded.jsonl (the generator alone) and core/python/random/recorded-calls.jsonl (the module).
"""
import hashlib
import importlib.util
import json
import os
import random as reference
import sys
import types
import warnings
import _random as native

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'core')
warnings.simplefilter('ignore')


class Core(native.Random):
    """What the native class of this project does: seeds of text as well."""

    def __new__(cls, *args):
        return super().__new__(cls)

    def seed(self, a=None):
        if isinstance(a, str):
            a = a.encode()
        if isinstance(a, (bytes, bytearray)):
            a = int.from_bytes(a + hashlib.sha512(a).digest(), 'big')
        super().seed(a)


def ours():
    stand_in = types.ModuleType('_random')
    stand_in.Random = Core
    sys.modules['_random'] = stand_in
    spec = importlib.util.spec_from_file_location('ours', os.path.join(ROOT, 'stdlib', 'random.py'))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SEEDS = ['0', '1', '-5', '42', '2**32', '2**100', '1.5', "'hello'", "''", "b'x'", '12345']
CALLS = '''random() uniform(1, 5) triangular(0, 10, 3) triangular() triangular(1, 1, 1) randint(1, 6)
randint(-10**30, 10**30) randrange(10) randrange(0, 100, 7) randrange(100, 0, -7) randrange(5, 5) randrange(5, 1)
randrange(0, 5, 0) randrange(0) randrange(1.5) randrange(0, -5, 2) choice('abc') choice([]) sample(range(10), 3)
sample(range(1000), 5) sample(range(1000), 100) sample(list('abcdefgh'), 8) sample([1], 2) sample({1, 2}, 1)
choices('abc') choices('abcd', weights=[1, 2, 3, 4], k=6) choices('abcd', cum_weights=[1, 2, 3, 10], k=6)
choices('abcd', cum_weights=[1, 2, 3, 10], weights=[1, 2, 3, 4]) choices('abc', 5) choices('abc', [1, 2])
choices('abc', [0, 0, 0]) choices('abc', [1, 2, float('inf')]) sample('ab', 3, counts=[5, 6]) sample('ab', 3, counts=[5])
sample('ab', 3, counts=[0, 0]) gauss(0, 1) gauss() normalvariate(5, 2) lognormvariate(0, .5) expovariate(2)
vonmisesvariate(1, 2) vonmisesvariate(1, 1e-7) gammavariate(2.5, 1) gammavariate(1, 1) gammavariate(.5, 2)
gammavariate(0, 1) betavariate(2, 3) betavariate(.5, .5) paretovariate(3) weibullvariate(1, 2) getrandbits(0)
getrandbits(1) getrandbits(32) getrandbits(53) getrandbits(54) getrandbits(64) getrandbits(200) getrandbits(-1)
randbytes(7) randbytes(0) seed([])'''


def call_list():
    """The calls of CALLS: they are separated by white space behind a closing parenthesis."""
    calls, depth, text = [], 0, ''
    for c in CALLS.replace('\n', ' '):
        depth += (c == '(') - (c == ')')
        text += c
        if c == ')' and depth == 0:
            calls.append(text.strip())
            text = ''
    return calls


def answer(module, call):
    try:
        return repr(eval('m.' + call, {'m': module}))
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)


def compare(module):
    recorded = []
    for seed in SEEDS:
        module.seed(eval(seed))
        reference.seed(eval(seed))
        rounds = []
        for number in range(20):
            for call in call_list():
                mine, theirs = answer(module, call), answer(reference, call)
                if mine != theirs:
                    sys.exit('seed %s, %s: CPython %s, ours %s' % (seed, call, theirs, mine))
                if number == 0:
                    rounds.append([call, theirs])
            mine, theirs = list(range(20)), list(range(20))
            module.shuffle(mine)
            reference.shuffle(theirs)
            assert mine == theirs
        assert module.getstate() == reference.getstate()
        if seed in ('42', "'hello'"):
            recorded.append([seed, rounds])
    return recorded


def generator():
    recorded = []
    for seed in SEEDS:
        value = eval(seed)
        core = Core()
        core.seed(value)
        floats = [core.random() for _ in range(5)]
        bits = [[k, str(core.getrandbits(k))] for k in (1, 7, 31, 32, 33, 53, 54, 64, 100, 1000)]
        for _ in range(1000):
            core.random()
        if isinstance(value, float):
            value = hash(value)
        shown = {'int': str(value)} if isinstance(value, int) else {'text': value if isinstance(value, str) else value.decode()}
        recorded.append({'seed': shown, 'random': [repr(x) for x in floats], 'bits': bits, 'later': repr(core.random()),
                         'index': core.getstate()[-1], 'words': sum(core.getstate()[:-1])})
    return recorded


def save(name, rows):
    with open(os.path.join(ROOT, 'python', 'random', name), 'w', encoding='ascii') as out:
        for row in rows:
            out.write(json.dumps(row) + '\n')


save('recorded-calls.jsonl', compare(ours()))
save('recorded.jsonl', generator())
print('the same for %d seeds and %d calls' % (len(SEEDS), len(call_list())))
