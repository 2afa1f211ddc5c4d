/**
 * The instruction set of a register machine. Every instruction is four 32-bit words: op, a, b, c. Operands named
 * `r` are registers of the frame; `rk` a register or, when negative, the constant ~rk. Registers below the code's
 * `nlocals` are variables; those above are temporaries, which an instruction that takes them as an operand uses up.
 *
 * The loop (vm/loop.ts, vm/rare.ts) names opcodes by literal number so that its switches compile to jump tables; a
 * test (vm/literals.test.ts) compares them with this table.
 */
export const Op = {
  LINE: 0, // a statement begins, or a loop goes round
  MOVE: 1, // r[a] = r[b]
  LOADK: 2, // r[a] = const[b]
  JUMP: 3, // pc = a
  // arithmetic: r[a] = rk[b] op rk[c]; order as in Binary below, then in-place forms
  ADD: 4,
  SUB: 5,
  MUL: 6,
  DIV: 7,
  FLOORDIV: 8,
  MOD: 9,
  POW: 10,
  LSHIFT: 11,
  RSHIFT: 12,
  AND: 13,
  OR: 14,
  XOR: 15,
  MATMUL: 16,
  IADD: 17,
  ISUB: 18,
  IMUL: 19,
  INPLACE: 20, // r[a] = r[a] op rk[b]; c: index in Binary
  // comparison to a value: r[a] = rk[b] op rk[c]
  LT: 21,
  LE: 22,
  EQ: 23,
  NE: 24,
  GT: 25,
  GE: 26,
  IS: 27,
  IS_NOT: 28,
  IN: 29,
  NOT_IN: 30,
  // comparison and jump: if not (rk[a] op rk[b]) pc = c, and the opposite sense
  JNLT: 31,
  JNLE: 32,
  JNEQ: 33,
  JNNE: 34,
  JNGT: 35,
  JNGE: 36,
  JLT: 37,
  JLE: 38,
  JEQ: 39,
  JNE: 40,
  JGT: 41,
  JGE: 42,
  JIS: 43, // if rk[a] is rk[b] pc = c
  JIS_NOT: 44,
  JF: 45, // if not r[a] pc = b
  JT: 46, // if r[a] pc = b
  NOT: 47, // r[a] = not rk[b]
  NEG: 48,
  POS: 49,
  INVERT: 50,
  LOAD_GLOBAL: 51, // r[a] = global names[b]
  STORE_GLOBAL: 52, // global names[a] = rk[b]
  DEL_GLOBAL: 53,
  LOAD_NAME: 54, // class body: local dict, then global
  STORE_NAME: 55,
  DEL_NAME: 56,
  MAKE_CELL: 57, // r[a] = cell(r[a])
  LOAD_CELL: 58, // r[a] = r[b].content
  STORE_CELL: 59, // r[a].content = rk[b]
  DEL_CELL: 60,
  LOAD_FREE: 61, // r[a] = closure[b].content
  STORE_FREE: 62, // closure[a].content = rk[b]
  DEL_FREE: 63,
  LOAD_CLASS_FREE: 64, // r[a] = class dict's names[c], or closure[b]
  CLOSURE: 65, // r[a] = closure[b], the cell itself
  GETATTR: 66, // r[a] = r[b].names[c]
  SETATTR: 67, // r[a].names[b] = rk[c]
  DELATTR: 68, // del r[a].names[b]
  GETITEM: 69, // r[a] = rk[b][rk[c]]
  SETITEM: 70, // r[a][rk[b]] = rk[c]
  DELITEM: 71, // del r[a][rk[b]]
  SLICE: 72, // r[a] = slice(r[b], r[b+1], r[b+2])
  METHOD: 73, // r[a], r[a+1] = function, self   of r[b].names[c]; or undefined, value
  CALL: 74, // r[a] = r[b](r[b+1] … c values; the high half of c: 1 + const of keyword names)
  CALL_METHOD: 75, // the same over what METHOD left at r[b], r[b+1]
  CALL_EX: 76, // r[a] = r[b](*r[b+1], **r[b+2])
  RETURN: 77, // return rk[a]
  GETITER: 78, // r[a] = iter(r[b])
  FOR_ITER: 79, // r[a] = next(r[b]), or drop r[b] and pc = c
  BUILD_LIST: 80, // r[a] = [r[b] … c values]
  BUILD_TUPLE: 81,
  BUILD_SET: 82,
  BUILD_MAP: 83, // c pairs
  LIST_APPEND: 84, // r[a].append(rk[b])
  SET_ADD: 85,
  MAP_ADD: 86, // r[a][rk[b]] = rk[c]
  LIST_EXTEND: 87, // r[a] += list(r[b]); c: 1 + register of the function whose one starred argument it is, or 0
  SET_UPDATE: 88,
  DICT_UPDATE: 89,
  DICT_MERGE: 90, // the same, a repeated or non-string key is the call's TypeError (r[c]: function)
  LIST_TO_TUPLE: 91, // r[a] = tuple(r[a]), a list nobody else has
  UNPACK: 92, // r[a] … = rk[b], exactly c values
  UNPACK_EX: 93, // the same with a star: c = before | after << 16
  FORMAT: 94, // r[a] = format(rk[b], r[a+1] if c & 4), converted by c & 3 (0 none, 1 str, 2 repr, 3 ascii)
  BUILD_STRING: 95, // r[a] = ''.join(r[b] … c strings)
  MAKE_FUNCTION: 96, // r[a] = function(codes[b]); c: 1 defaults, 2 keyword defaults, 4 closure; they stand at r[a] …
  BUILD_CLASS: 97, // r[a] = class; r[b] body, then c values: name, bases…, keywords as in CALL
  IMPORT: 98, // r[a] = import names[b], c: level | 65536 when the package itself is wanted
  IMPORT_FROM: 99, // r[a] = from r[b] import names[c]
  IMPORT_STAR: 100, // from r[a] import *
  RAISE: 101, // raise r[a] from r[b]; −1 where absent
  RERAISE: 102, // go on with the exception r[a]
  PUSH_EXC: 103, // r[a] is being handled; what was before goes to r[a+1]
  POP_EXC: 104, // r[a] is handled: it goes, and r[a+1] is current again
  EXC_MATCH: 105, // if exception r[a] is no instance of r[b] pc = c
  YIELD: 106, // r[a] = yield rk[b]
  YIELD_FROM: 107, // r[a] = yield from iterator r[b]; made again with each value sent
  WITH_ENTER: 108, // r[a] = r[b].__enter__(); r[b] becomes its bound __exit__ (a built-in type's object stays)
  WITH_EXIT: 109, // r[a](None, None, None)
  WITH_EXCEPT: 110, // r[a] = r[b](type, value, traceback) of the exception r[c]
  CLEAR: 111, // r[a] is dropped
  DEL_FAST: 112, // del variable a
  CHECK: 113, // variable a is bound, or UnboundLocalError
  ASSERT_FAIL: 114, // raise AssertionError(r[a]); −1 without message
  COPY: 115, // r[a] = r[b], which stays
  HELPER: 116, // r[a] = the function names[b] of builtins.py
  LATE: 117, // stands for a body that has not come: it is fetched, and the code begins anew
} as const;
export type Op = (typeof Op)[keyof typeof Op];

/** The binary operators in the order of their opcodes from ADD on. */
export const Binary = ['+', '-', '*', '/', '//', '%', '**', '<<', '>>', '&', '|', '^', '@'] as const;
export const BINARY_METHODS = [
  'add',
  'sub',
  'mul',
  'truediv',
  'floordiv',
  'mod',
  'pow',
  'lshift',
  'rshift',
  'and',
  'or',
  'xor',
  'matmul',
] as const;

/** The orderings in the order of their opcodes from LT on. */
export const COMPARE_METHODS = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;
export const COMPARE_SIGNS = ['<', '<=', '==', '!=', '>', '>='] as const;

/** In BUILD_SET's count: the members come as a frozenset, which is then merged. It shows in the set's order. */
export const FROZEN_FIRST = 0x10000;
