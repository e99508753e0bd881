import type { Decisions } from './decisions.ts';
import type { Told } from './gist/gist.ts';
import type { Story } from './story/story.ts';

/** A story with the corrections that people made: what somebody corrected is what counts, whatever the machine reads. */
export function corrected(story: Story, { of }: Decisions): Story {
  if (!story.gist.told.some(({ id }) => of.has(id))) return story;
  const told = story.gist.told.map((one) => correctedTold(one, of)), byId = new Map(told.map((one) => [one.id, one]));
  return { gist: { ...story.gist, told }, accounts: story.accounts.map((account) => ({ ...account, told: account.told.map((one) => byId.get(one.id) ?? one), who: byId.get(account.told.find(({ who }) => who === account.who)?.id ?? '')?.who ?? account.who })) };
}

export function correctedTold(told: Told, of: Decisions['of']): Told {
  const latest = (field: string): string | undefined => of.get(told.id)?.findLast(({ verb, body }) => verb === 'correct' && body['field'] === field)?.body['value'] as string | undefined;
  const speaker = latest('speaker'), stance = latest('stance') as Told['stance'] | undefined;
  return {
    ...told, ...(speaker === undefined ? {} : { who: { ...told.who, name: speaker, kind: told.who.kind === 'nobody' ? 'person' : told.who.kind } }),
    ...(stance === undefined ? {} : { stance, polarity: stance === 'asserts' ? 1 : stance === 'denies' ? -1 : 0 }),
  };
}
