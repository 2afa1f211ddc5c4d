import type { Question } from '../../../core/scenarios/form';
import { meets, readRun } from '../../../core/scenarios/reading';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';

/** What a run says to a question: `answer` is the place of the option that is true; −1 when the run cannot tell. */
export interface Grade {
  answer: number;
  right: boolean;
}

/** @param prediction the place of the option that was chosen */
export function gradeOf(model: TimelineModel, question: Question, prediction: number): Grade {
  const value = readRun(model, question);
  const answer = question.options.findIndex((option) => meets(value, option));
  return { answer, right: answer >= 0 && answer === prediction };
}
