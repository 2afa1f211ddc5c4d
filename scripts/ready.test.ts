import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeIsSupported, packagesAreInstalled } from './ready.mjs';

describe('nodeIsSupported', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0'])('takes Node %s', (version) => {
    expect(nodeIsSupported(version)).toBe(true);
  });
  it.each(['18.20.0', '20.18.3', '21.7.0', '22.11.0'])('turns Node %s away', (version) => {
    expect(nodeIsSupported(version)).toBe(false);
  });
});

describe('packagesAreInstalled', () => {
  let root = '';
  const wanted = {
    '': { name: 'x' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  };
  const lock = (packages: object, ...place: string[]) =>
    writeFileSync(join(root, ...place), JSON.stringify({ packages }));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lockstep-ready-'));
    lock(wanted, 'package-lock.json');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('says no in a fresh clone', () => {
    expect(packagesAreInstalled(root)).toBe(false);
  });

  it('says yes when each package is there, whatever other systems need', () => {
    mkdirSync(join(root, 'node_modules'));
    lock({ 'node_modules/a': wanted['node_modules/a'] }, 'node_modules', '.package-lock.json');
    expect(packagesAreInstalled(root)).toBe(true);
  });

  it('says no when the lock asks for another version', () => {
    mkdirSync(join(root, 'node_modules'));
    const older = { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-z' } };
    lock(older, 'node_modules', '.package-lock.json');
    expect(packagesAreInstalled(root)).toBe(false);
  });
});
