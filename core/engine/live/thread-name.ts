/** Names of a page's workers for live runs: their Web Locks are called so (life-lock.ts), and the entry tells by them what it is to be. */

export type ThreadRole = 'supervisor' | 'worker';

/** @param tag of the engine that makes it, among all pages of the origin */
export const threadName = (tag: string, role: ThreadRole, id: number): string => `${tag}-${role}-${id}`;

export const roleOf = (name: string): ThreadRole => (name.includes('-supervisor-') ? 'supervisor' : 'worker');

/** In a worker: its own name. */
export const ownName = (): string => (self as unknown as { readonly name: string }).name;
