/** The programs that come with the page: data, and what is said about them in each language. */
import ticketLock from './ticket-lock.py?raw';
import ticketRace from './ticket-race.py?raw';

export interface ScenarioTexts {
  /** Name in the list: a few words. */
  title: string;
  /** One or two sentences above the program: what happens, and what to look for. */
  about: string;
}

export interface Scenario {
  /** Stays the same for ever: drafts and links refer to it. */
  id: string;
  source: string;
  texts: { en: ScenarioTexts; zh: ScenarioTexts };
}

export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'ticket-race',
    source: ticketRace,
    texts: {
      en: {
        title: 'Ten buyers, one ticket',
        about:
          'Ten processes read from a file how many tickets are left, and write back one less. How many of them buy the last ticket?',
      },
      zh: {
        title: '十人抢一张票',
        about: '十个进程从同一个文件读出余票数，再把减一后的数目写回去。最后一张票会卖给几个人？',
      },
    },
  },
  {
    id: 'ticket-lock',
    source: ticketLock,
    texts: {
      en: {
        title: 'Ten buyers, one ticket, one lock',
        about:
          'The same ten buyers, but each holds a lock from reading the count until it is written back. Watch who waits for whom, and what that costs.',
      },
      zh: {
        title: '十人抢一张票，加一把锁',
        about: '还是这十位买家，但每位从读余票到写回的整个过程都持有一把锁。看看谁在等谁，代价是多少。',
      },
    },
  },
];

/** @throws when there is no scenario of that id. */
export function scenarioById(id: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.id === id);
  if (found === undefined) throw new Error(`no scenario is called ${id}`);
  return found;
}
