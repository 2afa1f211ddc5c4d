import { expect, it } from 'vitest';
import { nodeWorkerPort } from './node-port';

const TELLS_LIMITS = `import { parentPort, resourceLimits } from 'node:worker_threads';
parentPort.postMessage(resourceLimits);`;

it("a worker's young objects take little memory, its old ones what they need", async () => {
  const port = nodeWorkerPort(new URL(`data:text/javascript,${encodeURIComponent(TELLS_LIMITS)}`));
  const limits = await new Promise<Record<string, number>>((resolve) => {
    port.endpoint.addEventListener('message', (event) => resolve((event as MessageEvent).data));
    port.endpoint.start?.();
  });
  port.terminate();
  expect(limits.maxYoungGenerationSizeMb).toBeLessThanOrEqual(6);
  expect(limits.maxOldGenerationSizeMb).toBeGreaterThan(1_000);
});
