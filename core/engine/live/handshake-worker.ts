/** Entry of the worker that tries what live runs need: see handshake.ts. */
import { type HandshakeTask, SHAKEN } from './handshake';
import { holdLifeLock } from './life-lock';

self.addEventListener('message', async ({ data }: MessageEvent<HandshakeTask>) => {
  Atomics.store(new Int32Array(data.shared), 0, SHAKEN);
  self.postMessage(await holdLifeLock());
});
