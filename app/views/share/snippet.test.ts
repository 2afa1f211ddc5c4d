import { describe, expect, it } from 'vitest';
import { type SnippetParts, snippet } from './snippet';

const PARTS: SnippetParts = {
  kind: 'frame',
  host: 'https://lockstep.example/',
  fragment: '#1dAB?at=1.2&span=3_4',
  theme: 'system',
  hide: [],
  autoplay: false,
  title: 'A "race"',
  picture: undefined,
};

describe('the snippet for another page', () => {
  it('is a frame with the link, and no more than was chosen', () => {
    expect(snippet(PARTS)).toBe(
      `<iframe src="https://lockstep.example/embed.html#1dAB?at=1.2&amp;span=3_4" title="A &quot;race&quot;"
  width="100%" height="560" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>`,
    );
  });

  it('has options in the address of a frame, and a picture for who has no script', () => {
    const text = snippet({
      ...PARTS,
      theme: 'dark',
      hide: ['program', 'open'],
      autoplay: true,
      picture: { file: 'run.svg', text: 'What <it> did' },
    });
    expect(text).toContain('embed.html?theme=dark&amp;hide=program,open&amp;autoplay#1dAB');
    expect(text).toContain(
      '<noscript><img src="run.svg" alt="What &lt;it> did" style="max-width: 100%"></noscript>',
    );
  });

  it('has options as attributes of the element, and the picture in it', () => {
    const picture = { file: 'run.svg', text: 'x' };
    expect(snippet({ ...PARTS, kind: 'element', theme: 'light', autoplay: true, picture })).toBe(
      `<script type="module" src="https://lockstep.example/lock-step.js"></script>
<lock-step link="#1dAB?at=1.2&amp;span=3_4" label="A &quot;race&quot;" theme="light" autoplay><img src="run.svg" alt="x" style="max-width: 100%"></lock-step>`,
    );
  });
});
