/** English names for files that leave the page; the page has words of its own. */
import { ObjectKind } from '../event';
import { Activity } from '../model/activity';
import { PrimitiveKind, type RunState } from '../model/run-state';

const PRIMITIVE_KINDS: Record<PrimitiveKind, string> = {
  [PrimitiveKind.Lock]: 'Lock',
  [PrimitiveKind.RLock]: 'RLock',
  [PrimitiveKind.Semaphore]: 'Semaphore',
  [PrimitiveKind.BoundedSemaphore]: 'BoundedSemaphore',
};

const OBJECT_KINDS = new Map<number, string>(Object.entries(ObjectKind).map(([name, kind]) => [kind, name]));

export function primitiveTitle({ primitives }: Readonly<RunState>, index: number): string {
  const { kind, name } = primitives[index];
  return name === '' ? `${PRIMITIVE_KINDS[kind]} ${index + 1}` : `${name} (${PRIMITIVE_KINDS[kind]})`;
}

export function pipeTitle({ pipes }: Readonly<RunState>, index: number): string {
  const name = pipes[index]?.name ?? '';
  return name === '' ? `pipe ${index + 1}` : name;
}

export function objectTitle({ objects }: Readonly<RunState>, index: number): string {
  const { kind, name } = objects[index];
  const kindName = OBJECT_KINDS.get(kind) ?? 'object';
  return name === '' ? `${kindName} ${index + 1}` : `${name} (${kindName})`;
}

/** What an interval of a thread says. @param object as the interval has it. */
export function activityTitle(state: Readonly<RunState>, activity: Activity, object: number): string {
  switch (activity) {
    case Activity.Starting:
      return 'starting';
    case Activity.Running:
      return 'running';
    case Activity.Sleeping:
      return 'sleeping';
    case Activity.WaitingSemaphore:
      return `waits for ${primitiveTitle(state, object)}`;
    case Activity.WaitingProcess:
      return `waits for ${state.processes[object]?.name ?? 'a process'}`;
    case Activity.WaitingThread:
      return `waits for thread ${object}`;
    case Activity.WaitingPipe:
      return object < 0 ? 'waits' : `waits for ${pipeTitle(state, object)}`;
    case Activity.WaitingThreadLock:
      return 'waits for a thread lock';
    case Activity.Holding:
      return `holds ${primitiveTitle(state, object)}`;
    case Activity.WaitingOther:
      return 'waits';
    case Activity.Ended:
      return 'ended';
  }
}
