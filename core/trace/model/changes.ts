import type { MessageNow } from './run-state';

/** The last of a message was taken off its pipe. */
export interface Receipt {
  /** Index of the pipe. */
  pipe: number;
  message: Readonly<MessageNow>;
  /** Who read it, by the event that read its end. */
  process: number;
  tid: number;
  event: number;
}

/** What one event changed, by index, each once: for those who keep a history of it. */
export class Changes {
  readonly primitives: number[] = [];
  readonly pipes: number[] = [];
  readonly objects: number[] = [];
  readonly receipts: Receipt[] = [];

  clear(): void {
    // Asked before it is set: this is called for every event, and setting costs even where nothing changes.
    if (this.primitives.length > 0) this.primitives.length = 0;
    if (this.pipes.length > 0) this.pipes.length = 0;
    if (this.objects.length > 0) this.objects.length = 0;
    if (this.receipts.length > 0) this.receipts.length = 0;
  }

  primitive(index: number): void {
    if (!this.primitives.includes(index)) this.primitives.push(index);
  }

  pipe(index: number): void {
    if (!this.pipes.includes(index)) this.pipes.push(index);
  }

  object(index: number): void {
    if (index >= 0 && !this.objects.includes(index)) this.objects.push(index);
  }
}
