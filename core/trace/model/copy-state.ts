import type { ObjectNow, RunState } from './run-state';

export function emptyRunState(): RunState {
  return {
    time: 0,
    info: undefined,
    speed: 1,
    paused: false,
    processes: [],
    primitives: [],
    files: [],
    pipes: [],
    objects: [],
    outputCount: 0,
    end: undefined,
  };
}

/** A copy that shares nothing that changes with `state`. */
export function copyRunState(state: RunState): RunState {
  return {
    ...state,
    processes: state.processes.map((process) => ({
      ...process,
      threads: process.threads.map((thread) => ({
        ...thread,
        doing: thread.doing.length === 0 ? [] : thread.doing.map((operation) => ({ ...operation })),
      })),
    })),
    primitives: state.primitives.map((primitive) => ({
      ...primitive,
      // Holders and file accesses are replaced, never changed, so they can be shared; waiters are changed.
      waiters: primitive.waiters.map((waiter) => ({ ...waiter })),
    })),
    files: state.files.map((file) => ({ ...file })),
    pipes: state.pipes.map((pipe) => ({
      ...pipe,
      messages: pipe.messages.copy((message) => ({ ...message })),
    })),
    objects: state.objects.map(copyObject),
  };
}

/** Users, accesses and wholes are replaced, never changed. */
function copyObject(object: ObjectNow): ObjectNow {
  return {
    ...object,
    parts: [...object.parts],
    values: { ...object.values },
    users: [...object.users],
    buffers: new Map([...object.buffers].map(([process, buffer]) => [process, buffer.copy()])),
    tasks: { ...object.tasks },
  };
}

/** How many records `state` holds: what a copy costs. */
export function sizeOfRunState(state: RunState): number {
  let size = state.processes.length + state.primitives.length + state.files.length;
  size += state.pipes.length + state.objects.length;
  for (const process of state.processes) size += process.threads.length;
  for (const primitive of state.primitives) size += primitive.waiters.length;
  for (const pipe of state.pipes) size += pipe.messages.length;
  for (const object of state.objects) {
    size += object.users.length;
    for (const buffer of object.buffers.values()) size += buffer.length;
  }
  return size;
}
