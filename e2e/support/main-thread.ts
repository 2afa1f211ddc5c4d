/**
 * Tasks of the page's main thread, out of Chromium's own trace. Judged by the processor time they took: on a busy
 * machine a short task can last long because the thread was not let run, and that is not the page's doing.
 */
import type { Page } from '@playwright/test';

interface TraceEntry {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Processor time, µs. */
  tdur?: number;
  args: { name?: string };
}

/**
 * Processor times (ms) of the main thread's longest tasks while `work` went on, longest first.
 * @param most how many to give
 */
export async function longestTasks(page: Page, work: () => Promise<void>, most = 5): Promise<number[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('this page has no browser of its own to trace');
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await work();
  const { traceEvents }: { traceEvents: TraceEntry[] } = JSON.parse((await browser.stopTracing()).toString());
  const mainThreads = new Set(
    traceEvents
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid, tdur }) =>
      /RunTask$/.test(name) && tdur !== undefined && mainThreads.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks of a main thread');
  return tasks
    .map(({ tdur }) => Math.round((tdur ?? 0) / 1000))
    .sort((a, b) => b - a)
    .slice(0, most);
}
