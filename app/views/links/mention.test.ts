import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thing } from '../../../core/trace/model/thing';
import {
  mention,
  mentionAll,
  mentionEvent,
  mentionLine,
  mentionProcess,
  plainText,
  splitForLines,
  splitMentions,
} from './mention';

describe('a sentence with mentions', () => {
  it('is cut where it mentions something', () => {
    const sentence = `${mentionProcess(3, 1)} waits at line ${mentionLine(14)} for ${mention(thing('object', 2))}.`;
    expect(splitMentions(sentence)).toEqual([
      { what: 'thing', thing: { kind: 'process', index: 3, tid: 1 } },
      { what: 'text', text: ' waits at line ' },
      { what: 'line', line: 14 },
      { what: 'text', text: ' for ' },
      { what: 'thing', thing: { kind: 'object', index: 2, tid: 0 } },
      { what: 'text', text: '.' },
    ]);
  });

  it('keeps the punctuation behind a mention with it, so that no line begins with a comma', () => {
    const sentence = `At line ${mentionLine(3)}, for ${mentionLine(4)}；then ${mentionLine(5)} (${mentionLine(6)}).`;
    const written = splitForLines(sentence).map(({ part, close }) => [
      part.what === 'line' ? part.line : part.what === 'text' && part.text,
      close,
    ]);
    expect(written).toEqual([
      ['At line ', ''],
      [3, ','],
      [' for ', ''],
      [4, '；'],
      ['then ', ''],
      [5, ''],
      [' (', ''],
      [6, ').'],
    ]);
  });

  it('reads as text with the names', () => {
    const sentence = `at ${mentionEvent(5)}: ${mentionAll([mentionProcess(0), mentionProcess(1)], ', ')}`;
    expect(
      plainText(
        sentence,
        ({ index }) => `P${index}`,
        (event) => `${event} s`,
      ),
    ).toBe('at 5 s: P0, P1');
  });

  it('keeps any other text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\u2068'));
        const parts = splitMentions(`${text}${mentionLine(1)}${text}`);
        expect(
          parts.filter(({ what }) => what === 'text').map((part) => 'text' in part && part.text),
        ).toEqual(text === '' ? [] : [text, text]);
      }),
    );
  });
});
