import { encodeUtf8, utf8Length, writeUtf8 } from '../../base/utf8';
import { bigBytes } from './long';
import { Op } from './opcode';

/** A frame is closed at the first object after so many bytes; data of that size is left out of frames. */
const FRAME_TARGET = 64 * 1024;
/** A frame of fewer bytes has no header. */
const FRAME_MIN = 4;
/** FRAME and eight bytes of length. */
const FRAME_HEADER = 9;

const scratch = new DataView(new ArrayBuffer(8));
let spare: Uint8Array<ArrayBuffer> | undefined = new Uint8Array(4096);
const NOTHING = new Uint8Array(0);
const ROOM_AT_FIRST = 256;

/** What encoding keeps of an output. */
export interface OutputState {
  bytes: Uint8Array;
  framing: boolean;
  frameStart: number;
}

/** The bytes of a pickle as they are written, in frames from protocol 4 on. */
export class PickleOutput {
  /** Has room from the first write on. */
  private bytes: Uint8Array<ArrayBuffer> = NOTHING;
  private length = 0;
  /** Where the open frame's header is; −1 when none is open. */
  private frameStart = -1;

  constructor(private framing = false) {}

  static fromState(state: OutputState): PickleOutput {
    const output = new PickleOutput();
    output.append(state.bytes); // with its frame's header, where one is open
    output.framing = state.framing;
    output.frameStart = state.frameStart;
    return output;
  }

  state(): OutputState {
    return {
      bytes: this.bytes.slice(0, this.length),
      framing: this.framing,
      frameStart: this.frameStart,
    };
  }

  get size(): number {
    return this.length;
  }

  op(code: number): void {
    this.room(1);
    this.bytes[this.length++] = code;
  }

  op1(code: number, operand: number): void {
    this.room(2);
    this.bytes[this.length++] = code;
    this.bytes[this.length++] = operand;
  }

  op2(code: number, operand: number): void {
    this.room(3);
    this.bytes[this.length++] = code;
    this.bytes[this.length++] = operand & 255;
    this.bytes[this.length++] = operand >> 8;
  }

  op4(code: number, operand: number): void {
    this.room(5);
    this.bytes[this.length++] = code;
    this.little(operand, 4);
  }

  op8(code: number, operand: number): void {
    this.room(9);
    this.bytes[this.length++] = code;
    this.little(operand, 4);
    this.little(Math.floor(operand / 2 ** 32), 4);
  }

  /** Eight bytes, big-endian. */
  float(value: number): void {
    this.room(9);
    this.bytes[this.length++] = Op.BINFLOAT;
    scratch.setFloat64(0, value, false);
    for (let i = 0; i < 8; i++) this.bytes[this.length++] = scratch.getUint8(i);
  }

  int(value: number): void {
    if (value >= 0 && value < 256) this.op1(Op.BININT1, value);
    else if (value >= 0 && value < 65536) this.op2(Op.BININT2, value);
    else if (value === (value | 0)) this.op4(Op.BININT, value);
    else this.long(BigInt(value));
  }

  /** An int of any size, in as few bytes of two's complement as hold it. */
  long(value: bigint): void {
    if (BigInt.asIntN(32, value) === value) {
      this.int(Number(value));
      return;
    }
    const data = bigBytes(value);
    if (data.length < 256) this.op1(Op.LONG1, data.length);
    else this.op4(Op.LONG4, data.length);
    this.append(data);
  }

  /** A str of up to 255 bytes under `short`'s opcode, a longer one under those with a longer length. */
  text(value: string, proto: number): void {
    const size = utf8Length(value);
    if (size < FRAME_TARGET) {
      if (size < 256 && proto >= 4) this.op1(Op.SHORT_BINUNICODE, size);
      else this.op4(Op.BINUNICODE, size);
      this.room(size);
      this.length = writeUtf8(this.bytes, this.length, value);
      return;
    }
    this.outside(() => this.op4(Op.BINUNICODE, size), encodeUtf8(value));
  }

  /** Text that protocols 0 to 2 write as a line. */
  line(code: number, value: string): void {
    this.lineOf(code, encodeUtf8(`${value}\n`));
  }

  /** A line of Latin-1. */
  latinLine(code: number, value: string): void {
    this.lineOf(
      code,
      Uint8Array.from(`${value}\n`, (character) => character.charCodeAt(0)),
    );
  }

  private lineOf(code: number, data: Uint8Array): void {
    this.op(code);
    this.append(data);
  }

  blob(value: Uint8Array): void {
    const { length } = value;
    const header = () => (length < 256 ? this.op1(Op.SHORT_BINBYTES, length) : this.op4(Op.BINBYTES, length));
    if (length < FRAME_TARGET) {
      header();
      this.append(value);
    } else this.outside(header, value);
  }

  byteArray(value: Uint8Array): void {
    const header = () => this.op8(Op.BYTEARRAY8, value.length);
    if (value.length < FRAME_TARGET) {
      header();
      this.append(value);
    } else this.outside(header, value);
  }

  /** Before each object: a frame that is full is closed. */
  boundary(): void {
    if (this.frameStart >= 0 && this.length - this.frameStart - FRAME_HEADER >= FRAME_TARGET)
      this.closeFrame();
  }

  startFraming(): void {
    this.framing = true;
  }

  /** The whole pickle. */
  finish(): Uint8Array<ArrayBuffer> {
    this.op(Op.STOP);
    this.closeFrame();
    const pickle = this.bytes.slice(0, this.length);
    this.abandon();
    return pickle;
  }

  /** Nothing more is written: the buffer may serve the next output. */
  abandon(): void {
    if (this.bytes.length <= 1 << 16 && this.bytes.length > 0) spare = this.bytes;
    this.bytes = NOTHING;
    this.length = 0;
  }

  private outside(header: () => void, data: Uint8Array): void {
    this.closeFrame();
    const { framing } = this;
    this.framing = false;
    header();
    this.append(data);
    this.framing = framing;
  }

  private closeFrame(): void {
    const { frameStart } = this;
    if (frameStart < 0) return;
    this.frameStart = -1;
    const size = this.length - frameStart - FRAME_HEADER;
    if (size >= FRAME_MIN) {
      const end = this.length;
      this.length = frameStart;
      this.bytes[this.length++] = Op.FRAME;
      this.little(size, 4);
      this.little(Math.floor(size / 2 ** 32), 4);
      this.length = end;
    } else {
      this.bytes.copyWithin(frameStart, frameStart + FRAME_HEADER, this.length);
      this.length -= FRAME_HEADER;
    }
  }

  private append(data: Uint8Array): void {
    this.room(data.length);
    this.bytes.set(data, this.length);
    this.length += data.length;
  }

  private little(value: number, bytes: number): void {
    let rest = value;
    for (let i = 0; i < bytes; i++) {
      this.bytes[this.length++] = rest & 255;
      rest >>= 8;
    }
  }

  /** Makes room for so many bytes, in a frame where frames are wanted. */
  private room(extra: number): void {
    if (this.framing && this.frameStart < 0) {
      this.frameStart = this.length;
      this.length += FRAME_HEADER;
    }
    const needed = this.length + extra;
    if (needed > this.bytes.length) this.grow(needed);
  }

  private grow(needed: number): void {
    const old = this.bytes;
    if (old.length === 0 && spare !== undefined && spare.length >= needed) {
      this.bytes = spare;
      spare = undefined;
      return;
    }
    this.bytes = new Uint8Array(Math.max(needed, old.length * 2, ROOM_AT_FIRST));
    this.bytes.set(old);
  }
}
