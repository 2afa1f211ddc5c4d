import { describe, expect, it } from 'vitest';
import { programTitle } from './program-title';

describe('the title of a program that came from elsewhere', () => {
  it('is its first comment or docstring', () => {
    expect(programTitle('# Dining philosophers\nimport time\n')).toBe('Dining philosophers');
    expect(programTitle('"""哲学家就餐。"""\n')).toBe('哲学家就餐。');
    const below = "\n#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n'''\nA bank\n'''\n";
    expect(programTitle(below)).toBe('A bank');
  });

  it('is that of the scenario of which it is an edit, unless it has one', () => {
    expect(programTitle('import time\n\ndef buy():\n    pass\n', 'Ten buyers (edited)')).toBe(
      'Ten buyers (edited)',
    );
    expect(programTitle('# My shop\ndef buy():\n    pass\n', 'Ten buyers (edited)')).toBe('My shop');
  });

  it('is else its first function or class', () => {
    expect(programTitle('import time\n\ndef transfer(a, b):\n    pass\n')).toBe('transfer');
    expect(programTitle('x = 1\nclass Barber:\n    pass\n')).toBe('Barber');
  });

  it('is cut where the list has no room for more, between characters', () => {
    const long = programTitle(`# ${'🐍'.repeat(100)}`) ?? '';
    expect([...long]).toHaveLength(48);
    expect(long.endsWith('🐍…')).toBe(true);
  });

  it('is missing where nothing can be said', () => {
    for (const source of ['', 'print(1)\n', '#\n', '""""""']) expect(programTitle(source)).toBe(undefined);
  });
});
