/**
 * Integers as text: characters that JSON and UTF-8 take as they are, most integers in one of them. It is as short as bytes
 * when it is compressed, and is read as fast.
 */

/** '#' … '~' without the backslash: 91 characters. */
const FIRST = 35;
const BACKSLASH = 92;
/** Characters that end an integer; the others say that more follows. */
const ENDS = 60;
const MORE = 31;

const character = (digit: number): string =>
  String.fromCharCode(digit + FIRST < BACKSLASH ? digit + FIRST : digit + FIRST + 1);

export class NumberWriter {
  #text = '';

  get text(): string {
    return this.#text;
  }

  /** @param n a safe integer of at most 52 bits, and its sign */
  write(n: number): void {
    let rest = n < 0 ? -2 * n - 1 : 2 * n;
    while (rest >= ENDS) {
      rest -= ENDS;
      this.#text += character(ENDS + (rest % MORE));
      rest = Math.floor(rest / MORE);
    }
    this.#text += character(rest);
  }

  writeAll(numbers: Iterable<number>): void {
    for (const n of numbers) this.write(n);
  }
}

export class NumberReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at === this.#text.length;
  }

  read(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at++);
      const digit = code < BACKSLASH ? code - FIRST : code - FIRST - 1;
      if (digit < ENDS) {
        value += digit * scale;
        return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
      }
      if (!(digit < ENDS + MORE)) throw new Error(`no number at ${this.#at - 1} of ${this.#text.length}`);
      value += digit * scale; // with ENDS, which the writer took off before it divided
      scale *= MORE;
    }
  }

  readAll(count: number): number[] {
    return Array.from({ length: count }, () => this.read());
  }
}
