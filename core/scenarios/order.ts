/** Chapters of the library, and the scenarios in each: the path from the first lock to pools, then the classics. */
export const CHAPTERS = {
  locks: ['ticket-race', 'ticket-lock', 'value-race', 'lock-twice', 'room-for-two'],
  signals: ['traffic-light', 'red-light', 'missed-signal', 'check-before-lock', 'bounded-buffer'],
  pipes: ['pipe-eof'],
  queues: ['queue-sentinels', 'joinable-queue', 'join-before-get'],
  pools: ['pool-apply', 'pool-lock'],
  deadlocks: ['philosophers', 'philosophers-waiter', 'bank-transfers', 'killed-holder'],
} as const satisfies Record<string, readonly string[]>;

export type Chapter = keyof typeof CHAPTERS;

/** Ids of all scenarios, in the order in which they are best learned. */
export const ORDER: readonly string[] = Object.values(CHAPTERS).flat();

/** The chapter of a scenario; undefined for ids of other programs. */
export function chapterOf(id: string): Chapter | undefined {
  return (Object.keys(CHAPTERS) as Chapter[]).find((name) =>
    (CHAPTERS[name] as readonly string[]).includes(id),
  );
}
