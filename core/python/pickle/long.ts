/** Ints as LONG1 and LONG4 hold them: little-endian two's complement, in as few bytes as possible. */

/** The bytes of an int; none for 0. */
export function bigBytes(value: bigint): Uint8Array<ArrayBuffer> {
  if (value === 0n) return new Uint8Array(0);
  const magnitude = (value < 0n ? -value - 1n : value).toString(16);
  const bits = magnitude.length * 4 - (Math.clz32(Number.parseInt(magnitude[0], 16)) - 28);
  const length = (bits >> 3) + 1;
  const hex = BigInt.asUintN(length * 8, value)
    .toString(16)
    .padStart(length * 2, '0');
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[length - 1 - i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** The int that `bytes[from:to]` is; a `number` when it is a safe one. */
export function bigFromBytes(bytes: Uint8Array, from: number, to: number): number | bigint {
  if (from === to) return 0;
  let hex = '';
  for (let i = to - 1; i >= from; i--) hex += bytes[i].toString(16).padStart(2, '0');
  const value = BigInt.asIntN((to - from) * 8, BigInt(`0x${hex}`));
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : value;
}
