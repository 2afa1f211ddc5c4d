import { expect, it } from 'vitest';
import { PickleOutput } from './output';

it('an output that was encoded in the middle of a frame goes on as if nothing had been', () => {
  const output = new PickleOutput(true);
  output.text('before', 4);
  const copy = PickleOutput.fromState(output.state());
  for (const one of [output, copy]) one.text('after', 4);
  const whole = output.finish();
  expect(copy.finish()).toEqual(whole);
});
