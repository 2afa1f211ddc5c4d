/** Chapters of the library, and the scenarios in each: the path from the first lock to pools, then the classics. */
export const CHAPTERS = {
  locks: ['ticket-race', 'ticket-lock', 'value-race', 'lock-twice', 'room-for-two'],
  signals: [
    'traffic-light',
    'red-light',
    'barrier-rendezvous',
    'missed-signal',
    'check-before-lock',
    'bounded-buffer',
    'barrier-once',
  ],
  pipes: ['pipe-eof', 'pipe-torn', 'buffer-too-short', 'poll-closing', 'token-ring', 'leader-election'],
  queues: [
    'queue-sentinels',
    'sentinel-early',
    'joinable-queue',
    'join-before-get',
    'cancel-join',
    'fast-producer',
    'pipeline',
    'work-stealing',
  ],
  pools: [
    'pool-apply',
    'map-chunks',
    'imap-unordered',
    'starmap',
    'pool-lock',
    'worker-turnover',
    'callbacks',
    'word-count',
  ],
  deadlocks: ['philosophers', 'philosophers-waiter', 'bank-transfers', 'nested-monitors', 'killed-holder'],
  classics: ['readers-first', 'writers-first', 'readers-writers-fair', 'sleeping-barber', 'smokers', 'water'],
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
