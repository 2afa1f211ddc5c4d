import { newTuple } from '../object/make';
import { K, Obj, type Value } from '../object/obj';
import type { ExceptionData } from '../object/payloads';
import { builtinType, builtinTypes, type TypeData } from '../object/type';
import { exceptionFields } from './exception-fields';

/** A Python exception on its way through TypeScript. Not an Error: no JavaScript stack is needed, and none is paid for. */
export class PyThrow {
  constructor(
    readonly exc: Obj,
    /** True when it goes on (RERAISE): its traceback has this frame already. */
    readonly again = false,
  ) {}
}

/** The exception tree of CPython 3.11: child and parent. */
const TREE = `
BaseException object
GeneratorExit BaseException
KeyboardInterrupt BaseException
SystemExit BaseException
Exception BaseException
ArithmeticError Exception
FloatingPointError ArithmeticError
OverflowError ArithmeticError
ZeroDivisionError ArithmeticError
AssertionError Exception
AttributeError Exception
BufferError Exception
EOFError Exception
ImportError Exception
ModuleNotFoundError ImportError
LookupError Exception
IndexError LookupError
KeyError LookupError
MemoryError Exception
NameError Exception
UnboundLocalError NameError
OSError Exception
BlockingIOError OSError
ChildProcessError OSError
ConnectionError OSError
BrokenPipeError ConnectionError
ConnectionAbortedError ConnectionError
ConnectionRefusedError ConnectionError
ConnectionResetError ConnectionError
FileExistsError OSError
FileNotFoundError OSError
InterruptedError OSError
IsADirectoryError OSError
NotADirectoryError OSError
PermissionError OSError
ProcessLookupError OSError
TimeoutError OSError
ReferenceError Exception
RuntimeError Exception
NotImplementedError RuntimeError
RecursionError RuntimeError
StopIteration Exception
StopAsyncIteration Exception
SyntaxError Exception
IndentationError SyntaxError
TabError IndentationError
SystemError Exception
TypeError Exception
ValueError Exception
UnicodeError ValueError
UnicodeDecodeError UnicodeError
UnicodeEncodeError UnicodeError
UnicodeTranslateError UnicodeError
Warning Exception
BytesWarning Warning
DeprecationWarning Warning
FutureWarning Warning
ImportWarning Warning
PendingDeprecationWarning Warning
ResourceWarning Warning
RuntimeWarning Warning
SyntaxWarning Warning
UnicodeWarning Warning
UserWarning Warning`;

/** Names of all built-in exceptions, in the order of the tree. */
export const EXCEPTION_NAMES: string[] = [];
for (const line of TREE.trim().split('\n')) {
  const [name, base] = line.split(' ');
  builtinType(name, K.Exception, builtinTypes.get(base), true);
  EXCEPTION_NAMES.push(name);
}

export function exceptionType(name: string): Obj {
  const cls = builtinTypes.get(name);
  if (cls === undefined) throw new Error(`no built-in exception ${name}`);
  return cls;
}

/** A new exception object of class `cls`; `args` are counted. */
export function newException(cls: Obj, args: Value[]): Obj {
  const tuple = newTuple(args);
  tuple.rc++;
  const data: ExceptionData = { args: tuple, cause: undefined, context: undefined, suppress: false, tb: [] };
  const exc = new Obj(K.Exception, cls, data);
  const type = cls.p as TypeData;
  if (type.heap) cls.rc++;
  exc.shape = type.root;
  exc.slots = [];
  exceptionFields(exc);
  return exc;
}

/** What to throw for a built-in exception: `throw pyError('ValueError', 'message')`. */
export function pyError(name: string, ...args: Value[]): PyThrow {
  return new PyThrow(newException(exceptionType(name), args));
}

export const typeError = (message: string): PyThrow => pyError('TypeError', message);
export const valueError = (message: string): PyThrow => pyError('ValueError', message);
