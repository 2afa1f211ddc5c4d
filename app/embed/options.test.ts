import { describe, expect, it } from 'vitest';
import { readOptions } from './options';

describe('the options of an embed', () => {
  it('are all at their usual values when the address says nothing', () => {
    expect(readOptions('')).toEqual({
      hide: new Set(),
      theme: 'system',
      language: undefined,
      engine: undefined,
      preset: undefined,
      seed: undefined,
      speed: undefined,
      autoplay: false,
      at: undefined,
      scenario: undefined,
      origin: undefined,
      unread: [],
    });
  });

  it('are read as they stand', () => {
    const search =
      '?hide=output,%20questions&theme=dark&lang=zh-CN&engine=deterministic&preset=fork&seed=9&speed=0.5&autoplay&at=12&scenario=ticket-lock&origin=https://school.example/course';
    expect(readOptions(search)).toEqual({
      hide: new Set(['output', 'questions']),
      theme: 'dark',
      language: 'zh',
      engine: 'repeatable',
      preset: 'fork',
      seed: 9,
      speed: 0.5,
      autoplay: true,
      at: 12,
      scenario: 'ticket-lock',
      origin: 'https://school.example',
      unread: [],
    });
  });

  it('that mean nothing are named, and change nothing', () => {
    const search =
      '?hide=head,program&theme=pink&lang=fr&engine=fast&seed=-1&speed=0&at=1.5&autoplay=maybe&origin=here';
    const { unread, ...rest } = readOptions(search);
    expect(unread).toEqual([
      'hide=head',
      'theme=pink',
      'lang=fr',
      'engine=fast',
      'seed=-1',
      'speed=0',
      'autoplay=maybe',
      'at=1.5',
      'origin=here',
    ]);
    expect(rest).toEqual({ ...readOptions(''), hide: new Set(['program']), unread: undefined });
  });

  it('of names that there are not are named; what counts visits is none', () => {
    const { unread } = readOptions('?autorun&them=dark&theme=dark&utm_source=course');
    expect(unread).toEqual(['autorun', 'them=dark']);
  });
});
