import { IMMORTAL, K, Obj } from '../object/obj';
import { T } from '../object/type';

/** What helpers get for an argument that was not given; `_missing` in core/stdlib/builtins.py. */
export const MISSING = new Obj(K.Ellipsis, T.ellipsis, 'missing');
MISSING.rc = IMMORTAL;
