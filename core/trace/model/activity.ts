import { WaitFor } from '../event';

/** What a thread is doing, or (Holding) what an interval of a lock means. Values stay inside a running page. */
export const Activity = {
  /** Created; its worker or interpreter is being started. */
  Starting: 0,
  Running: 1,
  Sleeping: 2,
  WaitingSemaphore: 3,
  WaitingProcess: 4,
  WaitingThread: 5,
  Ended: 6,
  /** A lock is held. */
  Holding: 7,
} as const;
export type Activity = (typeof Activity)[keyof typeof Activity];

export function activityOfWait(wait: number): Activity {
  switch (wait) {
    case WaitFor.Sleep:
      return Activity.Sleeping;
    case WaitFor.Semaphore:
      return Activity.WaitingSemaphore;
    case WaitFor.Process:
      return Activity.WaitingProcess;
    case WaitFor.Thread:
      return Activity.WaitingThread;
    default:
      throw new Error(`unknown reason to wait: ${wait}`);
  }
}
