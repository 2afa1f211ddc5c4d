import { pickProgram } from './support/controls';
import { expect, test } from './support/lockstep';

test('with a lock around it, exactly one buyer gets the ticket', async ({ lockstep }) => {
  await lockstep.open();
  await pickProgram(lockstep.page, /one ticket, one lock/);
  await expect(lockstep.program).toContainText('Lock()');
  await lockstep.start();
  await lockstep.finished();
  expect(await lockstep.printed(/bought/i)).toBe(1);
  const timeline = lockstep.page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByText('lock', { exact: true }).first()).toBeAttached();
});
