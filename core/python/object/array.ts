import { K } from './obj';
import { builtinType, typeData } from './type';

/** Payload of an array.array: items of one C type, little-endian. */
export interface ArrayData {
  typecode: string;
  bytes: Uint8Array;
}

export const ARRAY = builtinType('array', K.Array);
typeData(ARRAY).module = 'array';
