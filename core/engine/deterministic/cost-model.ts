/**
 * Cost model number 1: what things cost on the virtual machine, in nanoseconds of virtual time.
 *
 * A link names its cost model, so this file is kept for ever as it is: a better model is a new file with a new number.
 * The numbers are those of CPython 3.11 on an ordinary laptop, rounded: a simple line is about 80 ns, a lock of
 * multiprocessing under a microsecond, a spawned interpreter 30–60 ms. Integers only.
 */
export const COST_MODEL = 1;

export interface CostRange {
  /** Both ends are possible; each integer between them is equally likely. */
  low: number;
  high: number;
}

export const COST_1 = {
  /** Virtual cores of the realistic strategy, and what `cpu_count()` answers. */
  cores: 2,
  /** One source line, and by how many 1/256 a stretch of lines may take longer. */
  line: 80,
  lineJitter256: 64,

  /** From the parent's start() to the child's first instruction, by how the child comes to life. */
  spawn: { low: 30_000_000, high: 60_000_000 },
  fork: { low: 700_000, high: 1_500_000 },
  /** The main process's first instruction. */
  boot: { low: 12_000_000, high: 18_000_000 },

  /** A core goes from one process to another. */
  switchProcess: { low: 1_500, high: 4_000 },
  /** From a release to the moment the woken process stands in the run queue. */
  wake: { low: 3_000, high: 12_000 },
  /** A timer fires late: Linux's timer slack and the interrupt. */
  timerSlack: { low: 52_000, high: 110_000 },
  /** A process runs this long while others want its core. */
  quantum: 4_000_000,
} as const;

/** Kernel calls by name; a call of this range is drawn once per call. */
export const CALL_COST_1 = {
  now: { low: 60, high: 90 },
  sleep: { low: 900, high: 1_600 },
  semCreate: { low: 9_000, high: 15_000 },
  semAcquire: { low: 350, high: 700 },
  semRelease: { low: 300, high: 600 },
  semValue: { low: 150, high: 250 },
  semHolder: { low: 150, high: 250 },
  procCreate: { low: 1_200_000, high: 2_400_000 },
  procWait: { low: 1_500, high: 3_000 },
  procState: { low: 700, high: 1_200 },
  procKill: { low: 1_500, high: 3_000 },
  procExit: { low: 900_000, high: 1_800_000 },
  threadCreate: { low: 30_000, high: 60_000 },
  threadExit: { low: 8_000, high: 15_000 },
  fileOpen: { low: 9_000, high: 18_000 },
  fileRead: { low: 1_500, high: 3_000 },
  fileWrite: { low: 2_500, high: 6_000 },
  fileSeek: { low: 400, high: 700 },
  fileTruncate: { low: 4_000, high: 9_000 },
  fileClose: { low: 2_000, high: 5_000 },
  fileSize: { low: 1_200, high: 2_200 },
  fileRemove: { low: 6_000, high: 12_000 },
  fileRename: { low: 8_000, high: 15_000 },
  fileList: { low: 9_000, high: 18_000 },

  // Calls that came later; those above stay as they are.
  semOpen: { low: 6_000, high: 11_000 },
  semUnlink: { low: 3_000, high: 6_000 },
  pipeCreate: { low: 4_000, high: 8_000 },
  socketPair: { low: 7_000, high: 13_000 },
  fdRead: { low: 700, high: 1_300 },
  fdWrite: { low: 900, high: 1_800 },
  fdPoll: { low: 2_500, high: 5_000 },
  fdPending: { low: 500, high: 900 },
  fdClose: { low: 500, high: 1_000 },
  fdDup: { low: 500, high: 900 },
  fdShare: { low: 12_000, high: 25_000 },
  fdTake: { low: 40_000, high: 80_000 },
  processOpen: { low: 500, high: 900 },
  listen: { low: 15_000, high: 30_000 },
  connect: { low: 20_000, high: 40_000 },
  accept: { low: 12_000, high: 25_000 },
  shmCreate: { low: 20_000, high: 40_000 },
  shmRead: { low: 80, high: 150 },
  shmWrite: { low: 80, high: 150 },
  threadPark: { low: 600, high: 1_200 },
  threadUnpark: { low: 600, high: 1_200 },
  shmOpen: { low: 20_000, high: 40_000 },
  shmUnlink: { low: 8_000, high: 15_000 },
  trackerAdd: { low: 3_000, high: 6_000 },
  trackerRemove: { low: 3_000, high: 6_000 },
  setSignalAction: { low: 250, high: 450 },
  signalMask: { low: 200, high: 400 },
  signalsPending: { low: 150, high: 300 },
  signalWait: { low: 900, high: 1_600 },
  setTimer: { low: 300, high: 600 },
  timer: { low: 200, high: 400 },
  fdStat: { low: 500, high: 900 },
  folderMake: { low: 6_000, high: 12_000 },
  folderRemove: { low: 6_000, high: 12_000 },
} as const satisfies Record<string, CostRange>;

export type CostedCall = keyof typeof CALL_COST_1;
