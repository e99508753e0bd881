import type { Language } from '../lang/language.ts';
import type { Speaker, Statement } from '../speaker/speaker.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Answer } from './answer.ts';
import { answerAgreed } from './agreed.ts';
import { answerAside } from './aside.ts';
import { answerCharge } from './charge.ts';
import { groundOf, type Told } from './ground.ts';
import { answerInner } from './inner.ts';
import { answerPointed } from './pointed.ts';
import { answerRecords } from './records.ts';
import type { AnswerRule, Found } from './rule.ts';
import { answerVerdict } from './verdict.ts';

/** The surest first: what one has found of two statements the later ones leave as it is. */
const RULES: readonly AnswerRule[] = [answerInner, answerPointed, answerVerdict, answerCharge, answerAgreed, answerAside, answerRecords];

/** Which statements of an article answer which others, in the order of the answering ones. Nobody answers himself here. */
export function findAnswers(syntax: Syntax, statements: readonly Statement[], speakers: readonly Speaker[], language: Language): Answer[] {
  const ground = groundOf(syntax, statements, speakers, language);
  return ground.told.flatMap((from) => {
    const found = new Map<Told, Found>();
    for (const rule of RULES) {
      for (const one of rule(ground, from)) if (one.to !== from && !found.has(one.to) && !ground.sameSpeaker(from, one.to)) found.set(one.to, one);
    }
    return [...found.values()].map(({ to, relation, scope, rule, certainty }): Answer => ({
      from: from.statement.id, to: to.statement.id, relation, ...(scope === undefined ? {} : { scope }), rule, certainty,
    }));
  });
}
