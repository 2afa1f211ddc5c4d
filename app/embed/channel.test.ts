import { describe, expect, it } from 'vitest';
import { Channel, type Surroundings } from './channel';

/** A window in another, and everything that was sent to the one around. */
function framed(parentOrigin?: string) {
  const sent: [unknown, string][] = [];
  const parent = { postMessage: (message: unknown, target: string) => sent.push([message, target]) };
  let tell: Parameters<Surroundings['listen']>[0] = () => {};
  const around: Surroundings = {
    parent,
    self: {},
    parentOrigin,
    listen: (heard) => {
      tell = heard;
    },
  };
  return { around, parent, sent, tell: (event: Parameters<typeof tell>[0]) => tell(event) };
}

function heardBy(channel: Channel): unknown[] {
  const heard: unknown[] = [];
  channel.onMessage((message) => heard.push(message));
  return heard;
}

const RUN = { lockstep: 1, type: 'run' };

describe('the wire to the page around', () => {
  it('hears the page around and nobody else', () => {
    const { around, parent, tell } = framed();
    const heard = heardBy(new Channel(around, undefined));
    tell({ source: parent, origin: 'https://school.example', data: RUN });
    tell({ source: {}, origin: 'https://school.example', data: RUN });
    tell({ source: around.self, origin: 'https://lockstep.example', data: RUN });
    tell({ source: null, origin: 'https://school.example', data: RUN });
    expect(heard).toEqual([RUN]);
  });

  it('hears only the origin that the address names, and speaks to it alone', () => {
    const { around, parent, sent, tell } = framed('https://school.example');
    const channel = new Channel(around, 'https://school.example');
    const heard = heardBy(channel);
    tell({ source: parent, origin: 'https://evil.example', data: RUN });
    tell({ source: parent, origin: 'null', data: RUN });
    expect(heard).toEqual([]);
    tell({ source: parent, origin: 'https://school.example', data: RUN });
    expect(heard).toEqual([RUN]);
    channel.send({ type: 'height', height: 5 });
    expect(sent).toEqual([[{ lockstep: 1, type: 'height', height: 5 }, 'https://school.example']]);
  });

  it('overhears what others say to each other in the same window', () => {
    const { around, parent, tell } = framed();
    const heard = heardBy(new Channel(around, undefined));
    for (const data of ['lockstep', undefined, null, 7, { type: 'run' }, { event: 'react-devtools' }])
      tell({ source: parent, origin: 'https://school.example', data });
    expect(heard).toEqual([]);
  });

  it('speaks to the page around by its origin where that is known, and to any where it is not or has none', () => {
    const targets = ['https://school.example', 'null', undefined].map((origin) => {
      const { around, sent } = framed(origin);
      new Channel(around, undefined).send({ type: 'height', height: 5 });
      return sent[0][1];
    });
    expect(targets).toEqual(['https://school.example', '*', '*']);
  });

  it('is silent where nobody is around', () => {
    const { around, parent, sent, tell } = framed();
    const channel = new Channel({ ...around, self: parent }, undefined);
    const heard = heardBy(channel);
    channel.send({ type: 'height', height: 5 });
    tell({ source: parent, origin: 'https://lockstep.example', data: RUN });
    expect([sent, heard]).toEqual([[], []]);
  });
});
