// @ts-check
/**
 * Makes a clone ready: the right Node, and the packages that package-lock.json names. Imports nothing but Node, as
 * nothing else is there yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** An error whose message says all that a person needs; printed without a stack. */
export class SetupError extends Error {}

/** @param {string} version such as "20.19.0" */
export function nodeIsSupported(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

/**
 * True when each package that the lock asks for stands in node_modules in that version. npm keeps a second lock there,
 * of what it has installed. Packages for other systems are not expected.
 * @param {string} root folder of the project
 */
export function packagesAreInstalled(root) {
  const present = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(present)) return false;
  /** @type {(file: string) => Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  const installed = packagesOf(present);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '' || wanted.optional) return true;
    const there = installed[path];
    return there !== undefined && there.version === wanted.version && there.integrity === wanted.integrity;
  });
}

/**
 * Installs what is missing. None of the packages needs an install script, so none is run.
 * @param {(line: string) => void} say where progress goes
 */
export function makeReady(say) {
  if (!nodeIsSupported(process.versions.node)) {
    throw new SetupError(
      `Lockstep needs Node 20.19 or later of 20, or 22.12 or later; this is ${process.versions.node}.`,
    );
  }
  if (packagesAreInstalled(ROOT)) return;
  say('Installing packages (npm ci) …');
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm says where it is when it runs us; by that path it also runs on Windows, without a shell.
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...flags]] : ['npm', flags];
  const done = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.error || done.status !== 0) {
    const why = done.error ? done.error.message : `npm ci ended with ${done.status ?? done.signal}`;
    throw new SetupError(`The packages could not be installed: ${why}.`);
  }
}

/**
 * Runs a script's main function: a SetupError is a sentence on stderr and exit code 1, anything else is a bug and
 * keeps its stack.
 * @param {() => void | Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
