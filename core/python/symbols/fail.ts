import type { Located } from '../parse/ast';

/** A program that parses and cannot be compiled; thrown inside this folder only. */
export class SemanticFailure extends Error {
  constructor(
    readonly at: Located,
    message: string,
    /** CPython puts a single caret where this begins. */
    readonly marked?: Located,
  ) {
    super(message);
  }
}

/** @throws SemanticFailure always */
export function fail(at: Located, message: string, marked?: Located): never {
  throw new SemanticFailure(at, message, marked);
}
