/** Runs programs of scenarios outside of this process: in the live engine, and in CPython. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliBundle } from '../../../scripts/node-bundle.mjs';
import type { Preset } from '../../trace/event';
import type { Report } from '../reading';

/** The command line's exit code of a run in which every process waits for ever. */
const STUCK = 125;
/** A program that CPython has not ended by then waits for ever: none takes nearly as long. */
const PATIENCE_CPYTHON_MS = 20_000;
/** The live engine says itself when a run is stuck; on a machine that does much else it may take its time. */
const PATIENCE_LIVE_MS = 90_000;

const main = await cliBundle();

/** A run in the live engine. */
export function runLive(source: string, preset: Preset): Promise<Report> {
  return inFolder(source, async (folder) => {
    const args = [main, 'run', 'main.py', '--preset', preset];
    const { code, stdout, stderr } = await finished(process.execPath, args, folder, PATIENCE_LIVE_MS);
    if (code === undefined) throw new Error(`the live run did not end within ${PATIENCE_LIVE_MS / 1000} s`);
    return { stdout, stderr, ends: code === STUCK ? 'stuck' : 'exited' };
  });
}

/** Output goes to a terminal in Lockstep, a line at a time: so it does here, in children too. */
const LINE_BY_LINE = "__import__('sys').stdout.reconfigure(line_buffering=True)\n";

/** A run in CPython; Windows' start method is spawn. */
export function runCPython(source: string, preset: Preset): Promise<Report> {
  const method = preset === 'fork' ? 'fork' : 'spawn';
  const start = `    __import__('multiprocessing').set_start_method('${method}')\n`;
  const guard = "if __name__ == '__main__':\n";
  return inFolder(LINE_BY_LINE + source.replace(guard, guard + start), async (folder) => {
    const { code, stdout, stderr } = await finished('python3', ['main.py'], folder, PATIENCE_CPYTHON_MS);
    return { stdout, stderr, ends: code === undefined ? 'stuck' : 'exited' };
  });
}

async function inFolder(source: string, run: (folder: string) => Promise<Report>): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
  try {
    writeFileSync(join(folder, 'main.py'), source);
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `code` is undefined when the program had to be ended, with all its children. */
function finished(
  program: string,
  args: string[],
  cwd: string,
  patienceMs: number,
): Promise<{ code: number | undefined; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    // Unbuffered, a line and its end would be written apart.
    const env = { ...process.env, PYTHONUNBUFFERED: '' };
    const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const text = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      text.stdout += piece;
    });
    child.stderr.setEncoding('utf8').on('data', (piece) => {
      text.stderr += piece;
    });
    let given = true;
    const timer = setTimeout(() => {
      given = false;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, patienceMs);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: given ? (code ?? -1) : undefined, ...text });
    });
  });
}
