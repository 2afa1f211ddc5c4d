import type { Kind } from '../../object/obj';
import type { Codec } from '../codec';
import { callableKinds } from './callables';
import { classKinds } from './classes';
import { containerKinds } from './containers';
import { exceptionKinds } from './exceptions';
import { iteratorKinds } from './iterators';
import { outsideKinds } from './outside';
import { picklingKinds } from './pickling';
import { plainKinds } from './plain';

const codecs: (Codec | undefined)[] = [];
for (const kinds of [
  plainKinds,
  containerKinds,
  callableKinds,
  classKinds,
  iteratorKinds,
  exceptionKinds,
  outsideKinds,
  picklingKinds,
]) {
  for (const [kind, codec] of kinds) codecs[kind] = codec;
}

/** @throws Error for a kind whose objects cannot be encoded: all of it are the realm's own, or none are made */
export function codecOf(kind: Kind): Codec {
  const codec = codecs[kind];
  if (codec === undefined) throw new Error(`objects of kind ${kind} cannot be encoded`);
  return codec;
}
