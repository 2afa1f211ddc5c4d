# ast.literal_eval.
import ast

GOOD = [
    '1', '-1', '+1', ' 1', '1_000', '0x1F', '0o17', '0b101', '1.5', '.5', '1e3', '1E-3', '2j', '1+2j', '-1-2.5j', '1.', '00', '0_0',
    "'a'", '"a"', "'a' 'b'", 'b"x"', "b'\\xff\\n'", "r'\\n'", "u'x'", "Rb'\\x'", "'''a\nb'''", '"\\x41\\u00e9\\U0001F600\\101\\0"', "'\\q'", "'a\\\nb'",
    '()', '(1)', '(1,)', '1,', '1, 2', '(1, 2)', '[]', '[1, 2,]', '[\n1,\n2]', '{}', '{1}', '{1, 2, 1}', '{1: 2}', "{'a': [1, {2: (3,)}], }", 'set()', 'None',
    'True', '[False, None]', '...', '# c\n1', '1 # c', '[1, # c\n 2]', "('a'\n'b')", '1\n', '\t1', '{(1, 2): {3}}', "'é'", '[-1, +2, 3j]', '1 \\\n+ 2j',
]
BAD = [
    '', '--1', 'x', 'x.y', 'f(1)', '1 + 1', '1 * 2', '[x]', '-x', "-'a'", '1 if 2 else 3', 'lambda: 1', '[i for i in x]', "f'a'", '{**a}', '1 < 2', 'not 1', "'a' + 'b'", '1+2',
    'set(1)', 'a[0]', '[1][0]', '(1).real', '[1, 2', '(1', '{1: 2', "'a", '"""a', '[1 2]', '1 2', '(1]', ']', '01', '1a', '0xg', '{1: }', '{1, 2: 3}', "'a' b'b'",
    '+-', '@', 'a = 1', '[1,,2]', '\n 1', '1\n2', 'import os', '__import__("os")', '{[]}', "'\\x4'", '1__0', '2j+1', '1+(2j)', '(1, 2))',
]
for text in GOOD:
    print(repr(text), repr(ast.literal_eval(text)))
for text in BAD:
    try:
        print(repr(text), repr(ast.literal_eval(text)))
    except Exception as e:
        print(repr(text), type(e).__name__, str(e).split(' <ast')[0] if isinstance(e, ValueError) else '')
for given in (5, None, [1]):
    try:
        ast.literal_eval(given)
    except ValueError as e:
        print(e)

# a SyntaxError knows its place, and is shown with it
import traceback

for e in (SyntaxError('x', ('f.py', 3, 5, '  abc d\n')), SyntaxError('a'), SyntaxError('a', (None, 3, 1, None)), SyntaxError(),
          SyntaxError('m', ('/d/f.py', 1, 2, 'text', 1, 4)), IndentationError('i', ('f', 2, 3, '   i\n', 2, -1))):
    print(str(e), repr(e), e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset)
    print(traceback.format_exception_only(e))
