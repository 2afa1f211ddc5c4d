// @ts-check
/**
 * The work of a page's main thread, out of Chromium's own trace. Judged by the processor time its tasks took: on a busy
 * machine a short task can last long because the thread was not let run, and that is not the page's doing.
 */

/** A frame with less is one that nothing was to be done in. */
const IDLE_MS = 1;

/**
 * @typedef {object} TraceEntry
 * @property {string} name
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts µs
 * @property {number} [tdur] processor time, µs
 * @property {{ name?: string }} args
 */

/**
 * Tasks of the main threads of pages.
 * @param {readonly TraceEntry[]} trace
 */
function tasksOf(trace) {
  const mainThreads = new Set(
    trace
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const isMain = (/** @type {TraceEntry} */ { pid, tid }) => mainThreads.has(`${pid} ${tid}`);
  const tasks = trace.filter(
    (entry) => /RunTask$/.test(entry.name) && entry.tdur !== undefined && isMain(entry),
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks of a main thread');
  return { tasks, isMain };
}

/**
 * Milliseconds of all tasks together.
 * @param {readonly TraceEntry[]} trace
 */
export function mainThreadWork(trace) {
  return tasksOf(trace).tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}

/**
 * Milliseconds of the longest tasks, longest first.
 * @param {readonly TraceEntry[]} trace @param {number} most how many
 */
export function longestTasks(trace, most) {
  return tasksOf(trace)
    .tasks.map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a)
    .slice(0, most);
}

/**
 * Milliseconds of work from the beginning of each frame to the next. Frames without work do not count.
 * @param {readonly TraceEntry[]} trace
 */
export function frameTimes(trace) {
  const { tasks, isMain } = tasksOf(trace);
  const begins = trace
    .filter((entry) => entry.name === 'ProxyMain::BeginMainFrame' && entry.ph === 'X' && isMain(entry))
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const times = new Array(Math.max(0, begins.length - 1)).fill(0);
  const sorted = [...tasks].sort((a, b) => a.ts - b.ts);
  let frame = 0;
  for (const { ts, tdur = 0 } of sorted) {
    while (frame < times.length && ts >= begins[frame + 1]) frame++;
    if (frame >= times.length) break;
    if (ts >= begins[frame]) times[frame] += tdur / 1000;
  }
  const worked = times.filter((ms) => ms >= IDLE_MS);
  if (worked.length < 10)
    throw new Error(`the trace has ${begins.length} frames, ${worked.length} with work`);
  return worked;
}
