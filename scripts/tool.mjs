// @ts-check
/** Runs an installed package's command with this Node, without npx, a shell or the PATH. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './ready.mjs';

const POLITE_MS = 10_000;
/** Longer than anything here takes; less than the longest timer, with room for POLITE_MS. */
const NO_LIMIT_MS = 3_600_000;

/**
 * The path of a package's command.
 * @param {string} packageName such as "vitest"
 * @param {string} command name of the command in the package's `bin`
 */
export function commandPath(packageName, command) {
  const manifest = join(ROOT, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const path = typeof bin === 'string' ? bin : bin?.[command];
  if (!path) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(manifest), path);
}

/**
 * Runs a command to its end; its output goes to ours.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, timeLimitMs?: number }} [options] env: set on top of ours
 * @returns {Promise<{ ok: boolean, why: string }>} why: how it ended, when not ok
 */
export function run(program, args, { env = {}, timeLimitMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    let timedOut = false;
    // First politely: a tool has a browser or a server of its own to take along.
    const ends = ['SIGINT', 'SIGKILL'].map((signal, nth) =>
      setTimeout(
        () => {
          timedOut = true;
          child.kill(/** @type {NodeJS.Signals} */ (signal));
        },
        (timeLimitMs ?? NO_LIMIT_MS) + nth * POLITE_MS,
      ),
    );
    child.once('error', (error) => {
      for (const timer of ends) clearTimeout(timer);
      resolve({ ok: false, why: error.message });
    });
    child.once('close', (code, signal) => {
      for (const timer of ends) clearTimeout(timer);
      const ended = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
      resolve({ ok: code === 0 && !timedOut, why: timedOut ? 'took longer than its time limit' : ended });
    });
  });
}

/**
 * @param {string} packageName
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, timeLimitMs?: number }} [options]
 */
export function runTool(packageName, command, args, options) {
  return run(process.execPath, [commandPath(packageName, command), ...args], options);
}
