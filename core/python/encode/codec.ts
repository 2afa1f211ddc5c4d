import type { Kind, Obj } from '../object/obj';
import type { GraphReader } from './reader';
import type { GraphWriter } from './writer';

/** How the payload of a kind is written and read. Both go through the same steps in the same order. */
export interface Codec {
  write(to: GraphWriter, obj: Obj): void;
  /** Gives the object its payload. What it refers to exists, but may still be empty. */
  read(from: GraphReader, obj: Obj): void;
}

export type Codecs = readonly (readonly [Kind, Codec])[];
