import type { Ledger } from '../ledger/ledger.ts';
import { localIds } from '../ledger/found.ts';
import type { Told } from '../link/gist/gist.ts';
import type { Claim, Graph } from '../link/graph.ts';
import { speakerKey } from '../link/speaker.ts';
import { walkerIn } from '../link/walk.ts';

/** Everything that was tied together, as one JSON object: articles, statements, utterances, claims, copies, answers and drift. */
export async function* graph(ledger: Ledger): AsyncGenerator<string> {
  const { graph: all, ties, decisions } = await walkerIn(ledger).whole();
  const of = (kind: string): typeof ties => ties.filter((tie) => tie.kind === kind);
  const voice = (key: string | null): string | null => key && (decisions.voices.get(key) ?? key);
  const about = new Map((await ledger.about([...all.stories.keys()])).map((one) => [one.id, one]));
  yield `${JSON.stringify({
    articles: [...all.stories.keys()].map((id) => ({ id, input: about.get(id)?.input ?? about.get(id)?.url ?? id })),
    statements: [...all.told.values()].map((told) => ({ id: told.id, article: told.article, content: [told.content], speaker: voice(speakerKey(told.who, told.id)), stance: told.stance })),
    utterances: all.utterances.filter(({ counted }) => counted).map(({ id, accounts, days }) => ({ id, statements: accounts.flatMap(({ told }) => told.map((one) => one.id)), ...(days[0] === undefined ? {} : { day: days[0] }) })),
    claims: atIssue(all).map(({ id, asserted, denied, uncounted }) => ({ id, asserted: asserted.map((one) => one.id), denied: denied.map((one) => one.id), uncounted: uncounted.map((one) => one.id) })),
    copies: of('copy').map(({ from, to, body }) => ({ article: from, of: to, share: body['share'] })),
    answers: [...of('answer').map(({ from, to, body }) => ({ from, to, relation: body['relation'] })), ...await onOnePage(ledger, all)],
    drift: of('drift').map(({ from, to, body }) => ({ a: to, b: from, kind: body['kind'] })),
  })}\n`;
}

/** Claims that two origins stand behind, or that somebody denies; of those that one origin alone stands behind its main one, which most pages tell. */
function atIssue({ claims }: Graph): Claim[] {
  const main = new Map<string, Claim>(), pages = ({ told }: Claim): number => new Set(told.map(({ article }) => article)).size;
  const alone = ({ asserted, denied }: Claim): string | undefined => (denied.length === 0 && asserted.length === 1 ? asserted[0]?.id : undefined);
  for (const claim of claims) {
    const by = alone(claim), before = main.get(by ?? '');
    if (by !== undefined && (!before || pages(claim) > pages(before) || (pages(claim) === pages(before) && claim.told.length > before.told.length))) main.set(by, claim);
  }
  return claims.filter((claim) => {
    const by = alone(claim);
    return by === undefined ? pages(claim) > 1 || claim.told.some(({ polarity }) => polarity === -1) : main.get(by) === claim && pages(claim) > 1;
  });
}

/** What the pages themselves say answers what, between two who are credited and say not the same words. */
async function onOnePage(ledger: Ledger, { stories, told }: Graph): Promise<object[]> {
  const found: object[] = [];
  for (const id of stories.keys()) {
    const article = await ledger.article(id);
    const ids = article?.reading.answers.length ? localIds(article) : undefined;
    for (const { from, to, relation } of article?.reading.answers ?? []) {
      const [a, b] = [told.get(ids?.get(from) ?? ''), told.get(ids?.get(to) ?? '')];
      if (a && b && isCredited(a) && isCredited(b) && a.content !== b.content) found.push({ from: a.id, to: b.id, relation });
    }
  }
  return found;
}

const isCredited = ({ who }: Told): boolean => who.kind !== 'nobody';
