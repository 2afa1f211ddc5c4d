import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AGAIN_MS, arrives, Delivery, type Receipt, TIMES } from './delivery';

interface Word {
  word: string;
}

/** A channel that loses the messages whose numbers, counted from 0 in the order of posting, are given. */
function channel(loses: (posted: number) => boolean) {
  const heard: string[] = [];
  let posted = 0;
  let lost = 0;
  const post = async ({ word, receipt }: Word & { receipt: Receipt }): Promise<string> => {
    if (loses(posted++)) return new Promise<never>(() => undefined);
    if (!arrives(receipt)) return 'again';
    heard.push(word);
    return `${word}!`;
  };
  const delivery = new Delivery<Word, string>(post, () => {
    lost++;
  });
  return { delivery, heard, counts: () => ({ posted, lost }) };
}

describe('a message to a worker', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is sent again until it has arrived, and is answered', async () => {
    const { delivery, heard, counts } = channel((posted) => posted < 2);
    const answer = delivery.send({ word: 'serve' });
    await vi.advanceTimersByTimeAsync(2 * AGAIN_MS);
    expect(await answer).toBe('serve!');
    await vi.advanceTimersByTimeAsync(TIMES * AGAIN_MS);
    expect(counts()).toEqual({ posted: 3, lost: 0 });
    expect(heard).toEqual(['serve']);
  });

  it('that has arrived is not sent again, however long its answer takes', async () => {
    let answer = (_: string) => {};
    let posted = 0;
    const delivery = new Delivery<Word, string>(
      ({ receipt }) => {
        posted++;
        arrives(receipt);
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
      () => expect.unreachable('it has arrived'),
    );
    const answered = delivery.send({ word: 'serve' });
    await vi.advanceTimersByTimeAsync(2 * TIMES * AGAIN_MS);
    answer('left');
    expect([await answered, posted]).toEqual(['left', 1]);
  });

  it('that was sent again before it arrived is taken once', async () => {
    const taken: boolean[] = [];
    const late: Receipt[] = [];
    const delivery = new Delivery<Word, boolean>(
      async ({ receipt }) => {
        late.push(receipt);
        return new Promise<never>(() => undefined);
      },
      () => undefined,
    );
    void delivery.send({ word: 'serve' });
    await vi.advanceTimersByTimeAsync(AGAIN_MS);
    for (const receipt of late) taken.push(arrives(receipt));
    expect(taken).toEqual([true, false]);
  });

  it('that never arrives is given up', async () => {
    const { delivery, heard, counts } = channel(() => true);
    void delivery.send({ word: 'serve' });
    await vi.advanceTimersByTimeAsync(2 * TIMES * AGAIN_MS);
    expect(counts()).toEqual({ posted: TIMES, lost: 1 });
    expect(heard).toEqual([]);
  });

  it('is not sent to a worker that is gone', async () => {
    const { delivery, counts } = channel(() => true);
    void delivery.send({ word: 'serve' });
    delivery.stop();
    await vi.advanceTimersByTimeAsync(2 * TIMES * AGAIN_MS);
    expect(counts()).toEqual({ posted: 1, lost: 0 });
  });
});
