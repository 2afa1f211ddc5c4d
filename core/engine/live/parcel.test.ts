import { describe, expect, it } from 'vitest';
import { pack, unpack } from './parcel';

const program = (units: Record<string, unknown>) => ({ filename: 'x.py', source: 'x', preload: [], units });

describe('a parcel', () => {
  it('has each unit of the library once, and the program itself each time', () => {
    const sent = new Set<string>();
    const first = pack(program({ __main__: 1, json: 'j' }), sent);
    expect(first.program.units).toEqual({ __main__: 1, json: 'j' });
    const second = pack(program({ __main__: 2, json: 'j', time: 't' }), sent);
    expect(second.program.units).toEqual({ __main__: 2, time: 't' });
    expect(unpack(first)).toEqual(program({ __main__: 1, json: 'j' }));
    expect(unpack(second)).toEqual(program({ __main__: 2, json: 'j', time: 't' }));
  });

  it('cannot be opened where a unit of it was never sent', () => {
    const parcel = pack(program({ __main__: 1, nowhere: 'n' }), new Set(['nowhere']));
    expect(() => unpack(parcel)).toThrow('nowhere');
  });
});
