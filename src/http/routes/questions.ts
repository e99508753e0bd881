import { QUESTIONS } from '../../ask/questions.ts';
import type { Question } from '../../ask/question.ts';
import type { Route } from '../route.ts';
import { answerQuestion, pageOf } from '../rows.ts';

/** A route for every question a ledger answers. */
export const questionRoutes: readonly Route[] = QUESTIONS.map((question): Route => asked(question, `/api/${question.name}`));

/** A question under a second name, after what it shows. */
export const aliasRoutes = (): readonly Route[] => [asked(questionCalled('places'), '/api/events'), asked(questionCalled('waiting'), '/api/review')];

function asked(question: Question, path: string): Route {
  return {
    method: 'get', path, about: question.about, scope: 'read', query: question.params, answer: { status: 200, row: pageOf(question.row) },
    respond: (c, { hearsay }) => answerQuestion(c, hearsay.ledger, question),
  };
}

/** A question by its name. Throws for one that is not declared, when the program starts. */
export function questionCalled(name: string): Question {
  const found = QUESTIONS.find((one) => one.name === name);
  if (!found) throw new RangeError(`${name} is no question`);
  return found;
}
