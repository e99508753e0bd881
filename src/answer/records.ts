import type { AnswerRule } from './rule.ts';

/** "…, though records indicate …"; "But a study found …": a document set against the words just before it. */
export const answerRecords: AnswerRule = (ground, from) => {
  const { page } = ground;
  const { source, statement } = from;
  if (!source || statement.stance !== 'asserts' || !isDocument()) return [];
  const against = page.lower(source.first - 1);
  if (!TURNS.has(against)) return [];
  const opens = page.sentenceOf(source.first - 2) !== from.sentence;
  const to = ground.around(from).findLast((one) => one.anchor < from.anchor && one.statement.within === undefined && one.sentence === from.sentence - (opens ? 1 : 0));
  return to && !ground.sameSpeaker(to, from) && to.statement.stance === 'asserts' ? [{ to, relation: 'disputes', rule: 'answer/records', certainty: 'inferred' }] : [];

  function isDocument(): boolean {
    for (let i = source?.first ?? 0; source && i <= source.last; i++) if (page.lexicon.isDocument(page.lower(i))) return true;
    return false;
  }
};

const TURNS = new Set(['though', 'although', 'but', 'however', 'yet']);
