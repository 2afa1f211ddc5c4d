import { Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { later } from './later';

const { Part, load } = later(async () => () => <p>here</p>);
const page = () =>
  renderToString(
    <Suspense fallback="not yet">
      <Part />
    </Suspense>,
  );

it('shows a part that was loaded ahead at once, and waits for one that was not', async () => {
  expect(page()).toContain('not yet');
  await load();
  expect(page()).toContain('here');
});
