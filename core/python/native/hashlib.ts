import { md5, sha1, sha224, sha256 } from '../hash/digests';
import { bytesLike } from '../object/buffer';
import { newBytes } from '../object/make';
import type { Obj, Value } from '../object/obj';
import { sha512 } from '../random/sha512';
import { define } from './define';
import { nativeModuleOf } from './modules';

/** The native side of core/stdlib/hashlib.py: digests of whole messages. */

const DIGESTS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  md5,
  sha1,
  sha224,
  sha256,
  sha512,
};

/** Bytes that cost about a line of Python. */
const BYTES_A_LINE = 64;

define('_hashlib', 'digest(name, message, /)', (vm, name: string, message: Obj) => {
  const bytes = bytesLike(message) as Uint8Array;
  vm.charge(bytes.length / BYTES_A_LINE);
  return newBytes(DIGESTS[name](bytes));
});
define('_hashlib', 'is_buffer(value, /)', (_vm, v: Value) => bytesLike(v) !== undefined);
nativeModuleOf('_hashlib', (vm) => ({
  digest: vm.native('_hashlib.digest'),
  is_buffer: vm.native('_hashlib.is_buffer'),
}));
