/** Reads what comes late, in the middle of an instruction. */

/** @returns what stands at an address. @throws when it cannot be had */
export type LateReader = (address: string) => string;

let read: LateReader = (address) => {
  throw new Error(`nothing is fetched here, and ${address} was asked for`);
};

/** Where parts of the library come late, before the first process. */
export function readLateParts(reader: LateReader): void {
  read = reader;
}

export const readLate: LateReader = (address) => read(address);
