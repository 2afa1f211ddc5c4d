/** How soon the page answers what a person does: from the key or the button to the frame in which it shows. */
import type { Page } from '@playwright/test';

declare global {
  var lockstepAnswers: number[];
}

/** Runs in the page before anything else: times each key and each click, until the frame after it has been painted. */
export function timeAnswers(): void {
  globalThis.lockstepAnswers = [];
  const channel = new MessageChannel();
  const waiting: number[][] = [];
  channel.port1.onmessage = () => {
    const now = performance.now();
    for (const began of waiting.shift() ?? []) globalThis.lockstepAnswers.push(now - began);
  };
  let began: number[] = [];
  const note = ({ timeStamp }: Event) => {
    began.push(timeStamp);
    if (began.length > 1) return;
    requestAnimationFrame(() => {
      waiting.push(began);
      began = [];
      channel.port2.postMessage(undefined);
    });
  };
  for (const deed of ['keydown', 'click']) addEventListener(deed, note, { capture: true });
}

/** The times (ms) since the last call, when the page has answered all that was done. */
export async function answerTimes(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return globalThis.lockstepAnswers.splice(0);
  });
}
