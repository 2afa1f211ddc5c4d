import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SwatchMark } from './SwatchMark';

const drawn = (process: number) => renderToString(<SwatchMark process={process} x={0} y={0} />);

it('tells processes of one colour apart in a picture, as the ninth of the first', () => {
  expect(drawn(1)).toContain('swatch-filled');
  expect(drawn(2)).not.toContain('swatch-filled');
  expect(drawn(9)).not.toBe(drawn(1));
  expect(drawn(17)).not.toBe(drawn(9));
});
