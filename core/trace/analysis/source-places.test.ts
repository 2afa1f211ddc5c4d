import { describe, expect, it } from 'vitest';
import { moduleLines, placesOf } from './source-places';

describe('the lines of the top level', () => {
  it('are those outside of functions and classes, blocks and all', () => {
    const source = `import time
X = 1

class A:
    y = 2

    def f(self):
        return 1
if X:
    print('x')
    def g():
        print('y')
    print('z')
async def h():
    pass
print('end')`;
    expect([...moduleLines(source)]).toEqual([1, 2, 3, 9, 10, 13, 16]);
  });

  it('do not end with the lines of a string or of brackets', () => {
    const source = `TEXT = """
def f():
    no function
"""
print(
'a',
)
def f():
    t = '''
at the margin
'''
    return (
1)
print('b') # ( not open
print('it\\'s', "#")
x = 1`;
    expect([...moduleLines(source)]).toEqual([1, 2, 3, 4, 5, 6, 7, 14, 15, 16]);
  });

  it('count tabs as Python does, and comments not at all', () => {
    expect([...moduleLines('def f():\n\tpass\n# at the margin\n        pass\ny = 2')]).toEqual([5]);
  });
});

describe('the function that a line is in', () => {
  it('has the names of those around it', () => {
    const source =
      'class A:\n    def f(self, x):\n        def g(): return (\n1)\n        g()\n    y = 1\nz = 2';
    expect(placesOf(source)).toEqual(['A', 'A.f', 'A.f.g', 'A.f.g', 'A.f', 'A', '']);
  });
});
