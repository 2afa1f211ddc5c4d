/**
 * The end of a number that begins at `at`, or CPython's complaint about it. `stop` is where CPython's tokenizer
 * stands when it complains: its error shows the character before that.
 */
export type NumberScan = { end: number } | { message: string; stop: number; from?: number };

const isDigit = (c: string) => c >= '0' && c <= '9';
const isWordCharacter = (c: string) => /[A-Za-z0-9_]/.test(c);

/** Reads a number as CPython's tokenizer does, with its rules on underscores, leading zeros and what may follow. */
export function scanNumber(source: string, at: number): NumberScan {
  const first = source[at];
  const second = (source[at + 1] ?? '').toLowerCase();
  if (first === '0' && second === 'x') return scanRadix(source, at + 2, 'hexadecimal', /[0-9a-fA-F]/);
  if (first === '0' && second === 'o') return scanRadix(source, at + 2, 'octal', /[0-7]/);
  if (first === '0' && second === 'b') return scanRadix(source, at + 2, 'binary', /[01]/);
  let next = at;
  if (first !== '.') {
    const tail = scanDigits(source, at);
    if (typeof tail !== 'number') return tail;
    next = tail;
  }
  return scanAfterDigits(source, at, next);
}

/** Digits with single underscores between them; the index after them. */
function scanDigits(source: string, at: number): number | { message: string; stop: number } {
  let i = at;
  for (;;) {
    while (isDigit(source[i] ?? '')) i++;
    if (source[i] !== '_') return i;
    if (!isDigit(source[i + 1] ?? '')) return { message: 'invalid decimal literal', stop: i + 1 };
    i++;
  }
}

function scanAfterDigits(source: string, at: number, digitsEnd: number): NumberScan {
  let i = digitsEnd;
  let isInteger = true;
  if (source[i] === '.') {
    isInteger = false;
    i++;
    if (isDigit(source[i] ?? '')) {
      const tail = scanDigits(source, i);
      if (typeof tail !== 'number') return tail;
      i = tail;
    }
  }
  if ((source[i] ?? '').toLowerCase() === 'e') {
    const signed = source[i + 1] === '+' || source[i + 1] === '-';
    const exponent = i + (signed ? 2 : 1);
    if (isDigit(source[exponent] ?? '')) {
      const tail = scanDigits(source, exponent);
      if (typeof tail !== 'number') return tail;
      i = tail;
      isInteger = false;
    } else if (signed) {
      return { message: 'invalid decimal literal', stop: exponent };
    }
  }
  if ((source[i] ?? '').toLowerCase() === 'j') return verifyEnd(source, i + 1, 'imaginary');
  const zeros = /^[0_]*/.exec(source.slice(at, digitsEnd))?.[0].length ?? 0;
  if (isInteger && source[at] === '0' && zeros < digitsEnd - at) {
    return {
      message:
        'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
      from: at,
      stop: at + zeros,
    };
  }
  return verifyEnd(source, i, 'decimal');
}

function scanRadix(source: string, at: number, kind: string, digit: RegExp): NumberScan {
  let i = at;
  do {
    if (source[i] === '_') i++;
    const c = source[i] ?? '';
    if (!digit.test(c)) {
      if (kind !== 'hexadecimal' && isDigit(c)) {
        return { message: `invalid digit '${c}' in ${kind} literal`, stop: i + 1 };
      }
      return { message: `invalid ${kind} literal`, stop: i };
    }
    while (digit.test(source[i] ?? '')) i++;
  } while (source[i] === '_');
  const after = source[i] ?? '';
  if (isDigit(after)) return { message: `invalid digit '${after}' in ${kind} literal`, stop: i + 1 };
  return verifyEnd(source, i, kind);
}

/** A number may run into a keyword that can follow it (`1if x else 2`), not into any other word. */
function verifyEnd(source: string, end: number, kind: string): NumberScan {
  const rest = source.slice(end, end + 4);
  if (/^(and|else|for|if|in|is|or|not)/.test(rest)) return { end };
  if (rest !== '' && isWordCharacter(rest[0])) return { message: `invalid ${kind} literal`, stop: end };
  return { end };
}
