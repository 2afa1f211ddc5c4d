/** What is said of a construct or module that Lockstep does not have, and what a program can do in its place. */

const CONCURRENCY = 'use threads or processes instead';
const STANDARD_ONLY = "there is Python's standard library only";
const NO_NETWORK = 'there is no network; write the data into the program';
const NO_SCREEN = 'print() instead';

const INSTEAD: Readonly<Record<string, string>> = {
  'async functions': CONCURRENCY,
  'async for loops': CONCURRENCY,
  'async with statements': CONCURRENCY,
  'await expressions': CONCURRENCY,
  'asynchronous comprehensions': CONCURRENCY,
  'relative imports': 'a program is one file here',
  asyncio: CONCURRENCY,
  subprocess: 'there are no other programs to start; use multiprocessing.Process instead',
  socket: 'use multiprocessing.Pipe, or Listener and Client of multiprocessing.connection, instead',
  socketserver: 'use multiprocessing.connection.Listener instead',
  requests: NO_NETWORK,
  http: NO_NETWORK,
  'urllib.request': NO_NETWORK,
  tqdm: 'loop over what it is given itself',
  matplotlib: NO_SCREEN,
  tkinter: NO_SCREEN,
  sqlite3: 'keep data in a file, by json or pickle, instead',
  'logging.config': 'use basicConfig, addHandler and setLevel of logging instead',
  mmap: 'use multiprocessing.Array or multiprocessing.shared_memory instead',
};

const OTHERS: ReadonlySet<string> = new Set(
  'numpy pandas scipy matplotlib sklearn torch tensorflow cv2 PIL requests bs4 flask psutil tqdm joblib dill pytest'.split(
    ' ',
  ),
);

/** Of Python's standard library, and not here: whoever writes one of these means it. */
const STANDARD: ReadonlySet<string> = new Set(
  (
    'aifc antigravity asynchat asyncio asyncore audioop bdb bz2 cProfile cgi cgitb chunk cmd code ' +
    'codeop colorsys compileall crypt curses dbm dis distutils doctest email encodings ensurepip ' +
    'faulthandler fcntl filecmp fileinput ftplib genericpath getopt getpass gettext grp gzip ' +
    'http idlelib imaplib imghdr imp ipaddress lib2to3 linecache locale lzma mailbox mailcap marshal mimetypes ' +
    'mmap modulefinder msilib msvcrt netrc nis nntplib nt ntpath nturl2path opcode optparse ossaudiodev pdb ' +
    'pickletools pipes pkgutil plistlib poplib posix posixpath profile pstats pty pwd py_compile pyclbr pydoc ' +
    'pydoc_data pyexpat quopri readline resource rlcompleter runpy shelve site ' +
    'smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat ' +
    'stringprep subprocess sunau symtable sysconfig syslog tabnanny tarfile telnetlib termios this tkinter token ' +
    'tokenize tomllib trace tracemalloc tty turtle turtledemo urllib uu venv wave webbrowser winreg ' +
    'winsound wsgiref xdrlib xml zipapp zipfile zipimport zoneinfo'
  ).split(' '),
);

/** @param what in the plural: 'async functions' */
export const unsupportedConstruct = (what: string, line: number): string =>
  sentence(what, 'are', INSTEAD[what], line);

/** @param close the name of a module that may have been meant */
export function unsupportedModule(name: string, line: number, close: string | undefined): string {
  const [top] = name.split('.');
  const instead = INSTEAD[name] ?? INSTEAD[top] ?? (OTHERS.has(top) ? STANDARD_ONLY : undefined);
  const isMeant = instead !== undefined || close === undefined || STANDARD.has(top);
  const meant = isMeant ? instead : `did you mean '${close}'?`;
  return sentence(`the module '${name}'`, 'is', meant, line);
}

/** What an import that failed in the run says beyond CPython's words, where CPython would have had the module. */
export function unsupportedNote(name: string): string {
  const [top] = name.split('.');
  if (OTHERS.has(top) || !(STANDARD.has(top) || INSTEAD[name])) return '';
  const instead = INSTEAD[name] ?? INSTEAD[top];
  return ` (not supported by Lockstep${instead === undefined ? '' : `: ${instead}`})`;
}

function sentence(what: string, verb: string, instead: string | undefined, line: number): string {
  return `${what} ${verb} not supported by Lockstep${instead === undefined ? '' : `: ${instead}`} (line ${line})`;
}
