/**
 * Entry of a page's workers for live runs. The supervisor and the processes have much code in common (the kernel above all),
 * which a page loads once as both begin here.
 */
import { expose } from 'comlink';
import { ownName, roleOf } from './thread-name';

const part = roleOf(ownName()) === 'supervisor' ? import('./browser-supervisor') : import('./browser-worker');

// Listens before its part has come: nothing that is sent meanwhile is lost.
expose(async (message: never) => (await part).handle(message));
