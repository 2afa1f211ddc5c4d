import { describe, expect, test } from 'vitest';
import { deadlockTrace, mixedTrace } from '../../../../core/trace/model/testing/synthetic';
import { thingKey } from '../../../../core/trace/model/thing';
import { TimelineModel } from '../../../../core/trace/model/timeline-model';
import { NO_CHOICES } from '../../../view-model/lanes';
import { escaped, SvgContext } from './svg-context';
import { svg } from './testing/painted';

function modelOf(events: ReturnType<typeof mixedTrace>): TimelineModel {
  const model = new TimelineModel();
  model.append(events);
  return model;
}

/** Names of all elements. @throws when they are not closed in the order in which they were opened. */
function elementsOf(markup: string): Set<string> {
  const names = new Set<string>();
  const open: string[] = [];
  for (const [, end, name, own] of markup.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (end === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
    } else {
      names.add(name);
      if (own !== '/') open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join()}`);
  return names;
}

const textsOf = (markup: string) => Array.from(markup.matchAll(/<text[^>]*>([^<]*)</g), ([, text]) => text);

describe('the timeline as SVG', () => {
  test('has title, axis, the names of all lanes and what waits for whom as text', () => {
    const texts = textsOf(svg(modelOf(deadlockTrace())));
    expect(texts).toContain('A &lt;run&gt; &amp; more');
    expect(texts).toContain('MainProcess');
    expect(texts).toContain('transfer-1');
    expect(texts).toContain('0.00 s');
    expect(texts).toContain('waits for others');
    expect(texts).toContain('held by transfer-1');
    expect(texts).toContain('waits for transfer-1 to end');
  });

  test('is well formed, and has neither script nor style nor pixels', () => {
    const names = elementsOf(svg(modelOf(mixedTrace(1_000)), { allArrows: true }));
    const known = ['svg', 'title', 'desc', 'defs', 'pattern', 'g', 'clipPath', 'path', 'rect', 'text', 'use'];
    expect([...names].filter((name) => !known.includes(name))).toEqual([]);
  });

  test('refers only to what it has, each id once', () => {
    const markup = svg(modelOf(mixedTrace(1_000)));
    const ids = Array.from(markup.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    const wanted = Array.from(markup.matchAll(/(?:url\(|href=")#([^")]+)/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('of a part of the run shows what happened then', () => {
    const model = modelOf(mixedTrace(1_000));
    const part = textsOf(svg(model, { stretch: { start: 2e6, end: 3e6 } }));
    expect(part).toContain('2.50 ms');
    expect(part).not.toContain('0.00 ms');
  });

  test('leaves out lanes that are hidden', () => {
    const model = modelOf(mixedTrace(1_000));
    const hidden = new Set([thingKey({ kind: 'process', index: 1, tid: 0 })]);
    const isName = (text: string) => text === 'Process-1';
    expect(textsOf(svg(model)).some(isName)).toBe(true);
    expect(textsOf(svg(model, { choices: { ...NO_CHOICES, hidden } })).some(isName)).toBe(false);
  });
});

describe('a context that writes SVG', () => {
  const context = () =>
    new SvgContext(
      (text) => text.length * 6,
      (what) => `${what}-1`,
    );

  test('closes what was opened since the last save, and has its pen again', () => {
    const svgContext = context();
    svgContext.fillStyle = '#111111';
    svgContext.save();
    svgContext.fillStyle = '#222222';
    svgContext.translate(3, 4);
    svgContext.fillRect(0, 0, 1, 2);
    svgContext.restore();
    svgContext.fillRect(0, 0, 5, 6);
    expect(svgContext.markup).toBe(
      '<g transform="translate(3 4)"><rect x="0" y="0" width="1" height="2" fill="#222222"/></g>' +
        '<rect x="0" y="0" width="5" height="6" fill="#111111"/>',
    );
  });

  test('writes a stranger’s text so that it stays text', () => {
    const svgContext = context();
    svgContext.font = '600 10px x';
    svgContext.textBaseline = 'middle';
    svgContext.fillText('</text><script>&"\u0000\ud800', 1, 10);
    expect(svgContext.markup).toBe(
      '<text x="1" y="13.5" font-size="10" font-weight="600" fill="#000">' +
        '&lt;/text&gt;&lt;script&gt;&amp;&quot;\ufffd\ufffd</text>',
    );
    expect(escaped('好 🙂')).toBe('好 🙂');
  });
});
