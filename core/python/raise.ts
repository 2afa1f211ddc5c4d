/**
 * A Python exception raised by TypeScript code that knows nothing of the VM: pure text and number functions throw
 * it, and the VM turns it into the exception object of that name. `args` are Python-plain values.
 */
export class Raise extends Error {
  constructor(
    /** Name of a built-in exception class: 'ValueError', 'OverflowError' … */
    readonly excType: string,
    message: string,
  ) {
    super(message);
    this.name = 'Raise';
  }
}
