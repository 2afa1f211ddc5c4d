import { describe, expect, it } from 'vitest';
import { fragmentInFile, linkFile } from './link-file';

describe('a link as a file', () => {
  it('gives back the link', () => {
    const text = linkFile('#1dAbc?at=1.2', 'print("世界")\n');
    expect(fragmentInFile(text)).toBe('#1dAbc?at=1.2');
    expect(text).toContain('世界');
  });

  it('is told from other files', () => {
    for (const text of ['', '{}', '{"lockstep": 1}', '{"lockstepLink": 1', '{"lockstepLink": 1, "link": 3}'])
      expect(fragmentInFile(text)).toBe(undefined);
  });
});
