import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { highlightTree, tagHighlighter } from '@lezer/highlight';
import { parser } from '@lezer/python';
import { describe, expect, it } from 'vitest';
import { WORD_KINDS } from '../views/editor/word-kinds';
import { wordsOf } from './python-words';

const EDITOR = tagHighlighter(WORD_KINDS.map(({ name, tag }) => ({ tag, class: name })));

/** The lines with each stretch of one colour in marks, as ‹keyword:def›. */
function marked(program: string, stretches: Iterable<{ from: number; to: number; kind: string }>): string[] {
  const kinds = new Array<string>(program.length).fill('');
  for (const { from, to, kind } of stretches) kinds.fill(kind, from, to);
  let text = '';
  for (let at = 0; at < program.length; at++) {
    const before = kinds[at - 1] ?? '';
    if (before !== kinds[at]) text += (before === '' ? '' : '›') + (kinds[at] === '' ? '' : `‹${kinds[at]}:`);
    text += program[at];
  }
  return (kinds.at(-1) ? `${text}›` : text).split('\n');
}

function inEditor(program: string): string[] {
  const stretches: { from: number; to: number; kind: string }[] = [];
  highlightTree(parser.parse(program), EDITOR, (from, to, kind) => stretches.push({ from, to, kind }));
  return marked(program, stretches);
}

const inEmbed = (program: string) => marked(program, wordsOf(program));

const ROOT = join(import.meta.dirname, '..', '..');
const programsOf = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => [path, readFileSync(join(ROOT, folder, path), 'utf8')] as const);

/** In these the editor's grammar takes the name of a class for another word. */
const CLASS_LOST = new Set(['dataclasses.py', 'functools.py', 'typing.py', 'multiprocessing/managers.py']);

const KINDS_OF_WORDS = {
  'strings of all kinds': String.raw`x = 'a\nb\x41' + b"\0" + r'\n\'' + '\N{DASH}\u00e9\U0001F600' "\q" Rb'x' ''
y = 'two \
lines', """many
'lines' # no comment
""", '''a"b'''
`,
  'fields of f-strings': String.raw`print(f"a{b!r:>{w}}c{{d}} {x + 1:04d} {'s'} {d['k']=} {a != b} {f(y, *z)}", f"\n{y}", rf"{z}\d")
f'''{
  x:
}{y}'''
`,
  numbers: 'x = [1_000, 0x1F, 1e5, 1j, .5, 2.5, 0b1, 0o17, 1.5e-3, x1, _2]\n',
  'stars that multiply, and others':
    'def f(*a, b, **k): return g(*a, **k) * 2 ** 3\na, *b = c\n[*a, (x) * y, d[1] * z, "s" * 2, None * 2]\n' +
    'lambda *a: a\ndef g(a, *, b): pass\nfrom x import *\n{**c}\nx *= 2\nx **= 2\n',
  'match statements, and names that are no keywords':
    'match x:\n  case [1, *r]:\n    pass\n  case {"a": 1, **k}: pass\n  case C(x=1) | None: pass\n' +
    '  case _ if x: pass\nmatch = 3\nmatch(x)\nprint(match.x)\ncase = 2\nmatch (x):\n  case 1: pass\n  case -1: pass\n',
  definitions:
    '@dec\nclass A(B, metaclass=M):\n  def __init__(self): self.def_ = self.None_ = 1\nasync def f(): await g()\n' +
    'class C: pass\ndef 名字(): pass\n',
  'all other keywords':
    'x if y else z\nassert x is not None and True or False\nnot x in y\ndel x\nglobal g\nnonlocal h\ntry: pass\n' +
    'except (A, B) as e: raise X from Y\nfinally: pass\nfor i in range(3): continue\nwhile 1: break\n' +
    'import a.b as c\nfrom . import d as e\nx = yield from y\nwith a as b, c: pass\nelif_ = 1\n',
  'lines that are held together':
    'x = (1,\n  match, # why\n  *y)\nz = a + \\\n  b * \\\n c\nmatch = [\n  1\n]\n',
  'Windows ends of lines': 'def f():\r\n    return "a"  # b\r\n\r\nmatch x:\r\n    case 1: pass\r\n',
};

describe('the words of a program have the colours of the editor', () => {
  it.each(Object.entries(KINDS_OF_WORDS))('%s', (_, program) => {
    expect(inEmbed(program)).toEqual(inEditor(program));
  });

  it.each(programsOf('core/scenarios'))('scenario %s', (_, program) => {
    expect(inEmbed(program)).toEqual(inEditor(program));
  });

  it.each(programsOf('core/stdlib').filter(([path]) => !CLASS_LOST.has(path)))('library %s', (_, program) => {
    expect(inEmbed(program)).toEqual(inEditor(program));
  });
});

describe('what is no Python', () => {
  it.each([
    'x = "abc\ny = 1\n',
    'x = """abc\n',
    "f'{x",
    "f'{x!",
    "f'{x:{",
    'x = \\',
    '? $ ) ] } def',
    '\\',
    "r'\\",
    '',
  ])('is read to its end: %j', (program) => {
    const words = wordsOf(program);
    expect(words.every(({ from, to }) => from < to)).toBe(true);
    expect(words.every(({ from }, at) => from >= (words[at - 1]?.to ?? 0))).toBe(true);
    expect(words.at(-1)?.to ?? 0).toBeLessThanOrEqual(program.length);
  });
});
