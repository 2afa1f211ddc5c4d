/** Ids of all scenarios: the path from the first lock to pools, then the classics. */
export const ORDER: readonly string[] = [
  'ticket-race',
  'ticket-lock',
  'lock-twice',
  'room-for-two',
  'traffic-light',
  'red-light',
  'pipe-eof',
  'queue-sentinels',
  'joinable-queue',
  'join-before-get',
  'pool-apply',
  'pool-lock',
  'philosophers',
];
