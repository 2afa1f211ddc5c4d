/**
 * A Python exception raised by TypeScript code that knows nothing of the VM: pure text and number functions throw
 * it, and the VM turns it into the exception object of that name. Not an Error: no JavaScript stack is needed, and
 * none is paid for.
 */
export class Raise {
  constructor(
    /** Name of a built-in exception class: 'ValueError', 'OverflowError' … */
    readonly excType: string,
    readonly message: string,
  ) {}
}
