/** What is said of a construct or module that Lockstep does not have, and what a program can do in its place. */

const CONCURRENCY = 'use threads or processes instead';
const STANDARD_ONLY = "there is Python's standard library only";

const INSTEAD: Readonly<Record<string, string>> = {
  'async functions': CONCURRENCY,
  'async for loops': CONCURRENCY,
  'async with statements': CONCURRENCY,
  'await expressions': CONCURRENCY,
  'asynchronous comprehensions': CONCURRENCY,
  'except* clauses': 'use except ExceptionGroup, and its split or subgroup, instead',
  'relative imports': 'a program is one file here',
  asyncio: CONCURRENCY,
  subprocess: 'there are no other programs to start; use multiprocessing.Process instead',
  socket: 'use multiprocessing.Pipe, or Listener and Client of multiprocessing.connection, instead',
  socketserver: 'use multiprocessing.connection.Listener instead',
  select: 'use multiprocessing.connection.wait instead',
  selectors: 'use multiprocessing.connection.wait instead',
  'unittest.mock': 'replace functions and attributes by hand, and put them back in finally',
  mmap: 'use multiprocessing.Array or multiprocessing.shared_memory instead',
};

const OTHERS: ReadonlySet<string> = new Set(
  'numpy pandas scipy matplotlib sklearn torch tensorflow cv2 PIL requests bs4 flask psutil tqdm joblib dill pytest'.split(
    ' ',
  ),
);

/** @param what in the plural: 'async functions' */
export const unsupportedConstruct = (what: string, line: number): string =>
  sentence(what, 'are', INSTEAD[what], line);

/** @param close the name of a module that may have been meant */
export function unsupportedModule(name: string, line: number, close: string | undefined): string {
  const [top] = name.split('.');
  const instead = INSTEAD[name] ?? INSTEAD[top] ?? (OTHERS.has(top) ? STANDARD_ONLY : undefined);
  const meant = instead === undefined && close !== undefined ? `did you mean '${close}'?` : instead;
  return sentence(`the module '${name}'`, 'is', meant, line);
}

function sentence(what: string, verb: string, instead: string | undefined, line: number): string {
  return `${what} ${verb} not supported by Lockstep${instead === undefined ? '' : `: ${instead}`} (line ${line})`;
}
