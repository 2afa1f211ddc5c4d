/** The script of Node's process workers, which is bundled for itself so that V8's code for it can be kept beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** Beside the worker's entry: the bundled `node-worker.ts`, one function of Node's `require` and `__filename`. */
const SCRIPT_FILE = 'node-script.cjs';
/** What V8 made of it when the bundle was made; V8 leaves it aside where it is of another version, or has other flags. */
export const CODE_FILE = 'node-script.code';

export interface NodeScript {
  /** Runs it; it asks for Node's modules through `require`. */
  run(require: (name: string) => unknown): void;
  /** V8's code for all functions of it that have run so far. */
  code(): Uint8Array;
  /** Whether it has come with code that V8 took. */
  readonly hasCode: boolean;
}

/**
 * Each worker compiles for itself. With code at hand it need not parse the whole script, and what V8 takes for that, 6 MB
 * which stay with the thread, is not taken.
 *
 * @param folder with both files, the second of which may be missing
 */
export function nodeScript(folder: URL): NodeScript {
  const file = new URL(SCRIPT_FILE, folder);
  const codeFile = new URL(CODE_FILE, folder);
  const code = existsSync(codeFile) ? readFileSync(codeFile) : undefined;
  // The bundle is ASCII: read as Latin-1 it takes a byte a character, and is not looked through.
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: fileURLToPath(file),
    ...(code && { cachedData: code }),
  });
  return {
    run: (require) => {
      const main = script.runInThisContext() as (
        require: (name: string) => unknown,
        filename: string,
      ) => void;
      main(require, fileURLToPath(file));
    },
    code: () => script.createCachedData(),
    hasCode: code !== undefined && script.cachedDataRejected === false,
  };
}
