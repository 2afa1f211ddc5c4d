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
  /** For bytes to come, or for room for them; `object` is a pipe. */
  WaitingPipe: 8,
  /** For a lock of the process's own threads. */
  WaitingThreadLock: 9,
  /** For one of several things, or to be connected. */
  WaitingOther: 10,
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
    case WaitFor.ThreadLock:
      return Activity.WaitingThreadLock;
    case WaitFor.PipeRead:
    case WaitFor.PipeWrite:
    case WaitFor.Poll:
      return Activity.WaitingPipe;
    case WaitFor.Accept:
    case WaitFor.Connect:
    case WaitFor.Signal:
      return Activity.WaitingOther;
    default:
      throw new Error(`unknown reason to wait: ${wait}`);
  }
}

/** Whether a thread that does this waits for others; a sleeper waits for nobody. */
export function isWaiting(activity: Activity): boolean {
  return WAITING[activity];
}

const WAITING: Record<Activity, boolean> = {
  [Activity.Starting]: false,
  [Activity.Running]: false,
  [Activity.Sleeping]: false,
  [Activity.WaitingSemaphore]: true,
  [Activity.WaitingProcess]: true,
  [Activity.WaitingThread]: true,
  [Activity.Ended]: false,
  [Activity.Holding]: false,
  [Activity.WaitingPipe]: true,
  [Activity.WaitingThreadLock]: true,
  [Activity.WaitingOther]: true,
};

/** Waits that another's use of something shared makes necessary; to wait for the end of a child or thread is none. */
export function isBlocked(activity: Activity): boolean {
  return isWaiting(activity) && activity !== Activity.WaitingProcess && activity !== Activity.WaitingThread;
}
