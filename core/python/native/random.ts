import { encodeUtf8 } from '../../base/utf8';
import { hashInt } from '../hash/numeric';
import { newBytes, newFloat, newTuple } from '../object/make';
import { K, Obj, type Value } from '../object/obj';
import { builtinType, NONE, type TypeData, typeData } from '../object/type';
import { Twister } from '../random/twister';
import { asInt, isInt } from '../vm/arith';
import { valueError } from '../vm/errors';
import { hashOf } from '../vm/hash';
import type { VM } from '../vm/vm';
import { indexOf } from './conversions';
import { define, method, staticMethod } from './define';
import { nativeModuleOf } from './modules';

/** `_random.Random`: the generator under core/stdlib/random.py. */
export const RANDOM = builtinType('Random', K.Random);
typeData(RANDOM).module = '_random';

const twister = (v: Obj): Twister => v.p as Twister;

/** The seed a process gets when the program gives none: of the run's seed, its pid, and how many it took. */
function runSeed(vm: VM): number {
  vm.seedsTaken++;
  return (vm.options.seed * 1_000_003 + vm.kernel.pid * 8191 + vm.seedsTaken) % Number.MAX_SAFE_INTEGER;
}

function seed(vm: VM, generator: Twister, value: Value | undefined): void {
  if (value === undefined || value === NONE) generator.seed(runSeed(vm));
  else if (isInt(value)) generator.seed(asInt(value));
  else if (typeof value === 'string') generator.seedBytes(encodeUtf8(value));
  else if (typeof value === 'object' && (value.kind === K.Bytes || value.kind === K.ByteArray))
    generator.seedBytes(value.p as Uint8Array);
  else generator.seed(hashInt(hashOf(vm, value) as number));
}

staticMethod(RANDOM, '__new__(cls, *args, **kwargs)', (vm, cls: Obj, args: Value[]) => {
  const generator = new Twister();
  const obj = new Obj(K.Random, cls, generator);
  const data = cls.p as TypeData;
  if (data.heap) {
    cls.rc++;
    obj.shape = data.root;
    obj.slots = [];
  }
  seed(vm, generator, args[0]);
  return obj;
});
method(RANDOM, '__init__(*args, **kwargs)', () => NONE);
method(RANDOM, 'seed(a=, /)', (vm, self: Obj, value: Value | undefined) => {
  seed(vm, twister(self), value);
  return NONE;
});
method(RANDOM, 'random()', (_vm, self: Obj) => newFloat(twister(self).random()));
method(RANDOM, 'getrandbits(k, /)', (_vm, self: Obj, k: Value) => twister(self).getRandBits(indexOf(k)));
method(RANDOM, 'getstate()', (_vm, self: Obj) => {
  const { words, index } = twister(self).state();
  return newTuple([...words, index]);
});
method(RANDOM, 'setstate(state, /)', (_vm, self: Obj, state: Obj) => {
  const words = [...(state.p as number[])];
  const index = words.pop() as number;
  twister(self).restore({ words, index });
  return NONE;
});

/** os.urandom: bytes that follow from the run's seed, and leave the program's own generators alone. */
define('_os', 'urandom(size, /)', (vm, given: Value) => {
  const size = Number(indexOf(given));
  if (size < 0) throw valueError('negative argument not allowed');
  const source = new Twister(runSeed(vm));
  return newBytes(Uint8Array.from({ length: size }, () => Number(source.getRandBits(8))));
});

nativeModuleOf('_random', () => ({ Random: RANDOM }));
