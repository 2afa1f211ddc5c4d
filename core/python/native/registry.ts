import type { Obj } from '../object/obj';

/** All natives of the realm by id: what encoding refers to. */
export const natives = new Map<string, Obj>();
