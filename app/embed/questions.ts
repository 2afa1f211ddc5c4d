/** Predictions: a scenario's questions, answered before a run and judged by it. */
import type { Question, Scenario } from '../../core/scenarios/form';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { gradeOf } from '../views/library/grade';
import type { Say } from './page';
import { type Statement, statementOf } from './statement';

export interface QuestionsHost {
  language: 'en' | 'zh';
  say: Say;
  /** Address of the scenario. */
  activity(): string;
  /** A person has answered; nobody knows yet whether it is right. */
  onPredict(answer: Statement): void;
}

interface Asked {
  question: Question;
  ask: string;
  options: readonly string[];
  verdict: HTMLElement;
  chosen: number | undefined;
}

export class Questions {
  readonly #host: QuestionsHost;
  readonly #asked: Asked[];

  /** @param section is filled. */
  constructor(section: HTMLElement, { facts, texts }: Scenario, host: QuestionsHost) {
    this.#host = host;
    const words = texts[host.language].questions;
    this.#asked = facts.questions.map((question, at) => ({
      question,
      ask: words[at].ask,
      options: words[at].options.map(String),
      verdict: made('p', 'embed-verdict'),
      chosen: undefined,
    }));
    const details = made('details', 'embed-predict');
    const summary = made('summary', '');
    summary.textContent = host.say('questions');
    details.append(summary, ...this.#asked.map((asked, at) => this.#fieldOf(asked, at)));
    section.replaceChildren(details);
    section.hidden = this.#asked.length === 0;
  }

  /** The answers that were given, as this run judges them; each is also said beside its question. */
  judge(model: TimelineModel): Statement[] {
    const { say } = this.#host;
    return this.#asked.flatMap((asked, at) => {
      if (asked.chosen === undefined) return [];
      const { answer, right } = gradeOf(model, asked.question, asked.chosen);
      asked.verdict.className = `embed-verdict ${right ? 'right' : 'wrong'}`;
      asked.verdict.textContent = right
        ? say('right')
        : say(answer < 0 ? 'noAnswer' : 'wrong', { answer: asked.options[answer] ?? '' });
      return [this.#statementOf(asked, at, answer < 0 ? undefined : right)];
    });
  }

  #fieldOf(asked: Asked, at: number): HTMLElement {
    const field = made('fieldset', 'embed-question');
    const legend = made('legend', '');
    legend.append(...inline(asked.ask));
    field.append(legend);
    for (const [place, option] of asked.options.entries()) {
      const label = made('label', 'embed-option');
      const radio = document.createElement('input');
      radio.type = 'radio';
      radio.name = `question-${at}`;
      radio.addEventListener('change', () => this.#choose(asked, at, place));
      label.append(radio, option);
      field.append(label);
    }
    asked.verdict.role = 'status';
    field.append(asked.verdict);
    return field;
  }

  #choose(asked: Asked, at: number, place: number): void {
    asked.chosen = place;
    asked.verdict.textContent = '';
    this.#host.onPredict(this.#statementOf(asked, at, undefined));
  }

  /** @param right undefined while no run has told. */
  #statementOf({ ask, options, chosen }: Asked, at: number, right: boolean | undefined): Statement {
    const { language, activity } = this.#host;
    return statementOf({
      verb: 'answered',
      activity: `${activity()}&question=${at + 1}`,
      name: ask,
      language,
      completion: right !== undefined,
      success: right,
      response: options[chosen ?? 0],
      now: new Date(),
    });
  }
}

/** Questions are Markdown in which only code is marked. */
function inline(text: string): Node[] {
  return text.split('`').map((part, at) => {
    if (at % 2 === 0) return document.createTextNode(part);
    const code = document.createElement('code');
    code.textContent = part;
    return code;
  });
}

function made(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  return element;
}
