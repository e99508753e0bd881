import { describe, expect, it } from 'vitest';
import { read } from '../../src/read.ts';
import { snapshotOfText } from '../support/snapshot.ts';

/** Who says each thing in an article: the source's words and the speaker they were resolved to, "?" for nobody. */
function who(text: string): string[] {
  const { attributions, speakers } = read(snapshotOfText(text));
  return attributions.map(({ source, speaker }) => `${source?.text} = ${speakers.find(({ id }) => id === speaker)?.name ?? '?'}`);
}

describe('one speaker', () => {
  it.each([
    ['a surname, of the full name', 'Ana Verrin said the bridge was safe. Verrin said it would be shut.', ['Ana Verrin = Ana Verrin', 'Verrin = Ana Verrin']],
    ['a surname before the full name', 'Verrin: bridge held\n\nVerrin said the bridge was safe. Ana Verrin said it would be shut.', ['Verrin = Ana Verrin', 'Verrin = Ana Verrin', 'Ana Verrin = Ana Verrin']],
    ['a title and a surname', 'Governor Ana Verrin said the bridge was safe. Gov. Verrin said it would be shut.', ['Governor Ana Verrin = Ana Verrin', 'Gov. Verrin = Ana Verrin']],
    ['a pronoun', 'Ana Verrin opened the bridge. She said it would hold.', ['She = Ana Verrin']],
    ['a pronoun of the right gender', 'Ana Verrin met Peter Holm on Monday. He said the bridge was safe.', ['He = Peter Holm']],
    ['an apposition', 'Hugo Hollin, a doctor, said the ward was full.', ['Hugo Hollin, a doctor, = Hugo Hollin']],
    ['an office before the name', 'The interior minister, Ana Verrin, said the bridge was safe.', ['The interior minister, Ana Verrin, = Ana Verrin']],
    ['an office given in apposition', 'Ana Verrin, the interior minister, opened the bridge. The minister said it would hold.', ['The minister = Ana Verrin']],
    ['a relative pronoun', 'The bridge was opened by Ana Verrin, who said it would hold.', ['who = Ana Verrin']],
    ['a possessive pronoun for the office', 'The Harbour Ministry closed the quay. The ministry said it was unsafe.', ['The ministry = Harbour Ministry']],
    ['an acronym', 'The Lorn Harbour Union said the quay was unsafe. The LHU said it would sue.', ['The Lorn Harbour Union = Lorn Harbour Union', 'The LHU = Lorn Harbour Union']],
    ['a surname that a relative has too', 'Oskar Verrin opened the bridge. His daughter, Ana Verrin, said it would hold. Verrin said it would be shut in May.', ['His daughter, Ana Verrin, = Ana Verrin', 'Verrin = Oskar Verrin']],
    ['a surname that stays with whom it went to first', 'Peter Holm said the bridge was safe. Holm said it would hold. Mara Holm said it would not. Holm said it had stood for years.', ['Mara Holm = Mara Holm', 'Holm = Peter Holm']],
    ['a title that tells which of two', 'Senator Peter Holm and Judge Mara Holm opened the bridge. Judge Holm said it was safe.', ['Judge Holm = Mara Holm']],
    ['a noun for a woman, whatever her given name', 'Peter Holm met Robin Verrin, the chairwoman, on Monday. She said the bridge was safe.', ['She = Robin Verrin']],
    ['an office in a town, which is not the town’s', 'Mayor Peter Holm opened the bridge. At a meeting in Verrin, the mayor said it was safe.', ['the mayor = Peter Holm']],
    ['an office that is a relative’s', 'Peter Holm is the mayor of Lorn. Ana Verrin, the mayor’s sister, opened the bridge. The mayor said it was safe.', ['The mayor = Peter Holm']],
    ['a law that nobody means by “he”', 'Peter Holm read out the Harbour Safety Act. He said the bridge was safe.', ['He = Peter Holm']],
    ['an outlet’s last word', 'The Lorn Courier asked for the file. The Courier said the bridge was unsafe.', ['The Courier = Lorn Courier']],
    ['somebody’s own “I”', '“I think he said ‘no’,” Ana Verrin said.', ['Ana Verrin = Ana Verrin', 'he = ?']],
  ])('for %s', (_, text, speakers) => expect(who(text)).toEqual(expect.arrayContaining(speakers)));

  it('has the joint as a group with its members', () => {
    const { speakers } = read(snapshotOfText('Chad, Togo and Benin said the border was closed. They asked for help.'));
    const group = speakers.find(({ members }) => members !== undefined);
    expect(group).toMatchObject({ name: 'Chad, Togo and Benin', kind: 'group' });
    expect(group?.members?.map((id) => speakers.find((speaker) => speaker.id === id)?.name)).toEqual(['Chad', 'Togo', 'Benin']);
    expect(group?.mentions.map(({ text }) => text)).toContain('They');
  });

  it('keeps a state and officials in its capital apart', () => {
    expect(who('Officials in Lima claimed the raid failed. Lima denied the raid.')).toEqual(['Officials in Lima = Officials in Lima', 'Lima = Lima']);
  });

  it('is nobody where two could be meant, and a remark names both', () => {
    const { attributions, remarks } = read(snapshotOfText('Ana Verrin and Mara Holm met on Monday. She said the bridge was safe.'));
    expect(attributions.at(-1)?.speaker).toBeNull();
    expect(remarks).toContainEqual(expect.objectContaining({ rule: 'speaker/two-candidates', message: expect.stringMatching(/Mara Holm and Ana Verrin|Ana Verrin and Mara Holm/) }));
  });
});

describe('the way from mouth to page', () => {
  const relays = (text: string): string[] => {
    const { attributions, speakers } = read(snapshotOfText(text));
    return attributions.map(({ relays: through }) => through.map(({ speaker, verb, certainty }) => `${verb} ${speakers.find(({ id }) => id === speaker)?.name} ${certainty}`).join(', '));
  };

  it('goes through whom it was told to', () => expect(relays('Ana Verrin told Radio Brennick that the bridge was safe.')).toEqual(['told Radio Brennick stated']));

  it('goes through an outlet only described later', () => {
    expect(relays('The bridge was safe, Ana Verrin said in an interview with Radio Brennick.\n\nVerrin told the broadcaster that it would be shut.')).toEqual(['told Radio Brennick stated', 'told Radio Brennick stated']);
  });

  it('is worked out for what the same speaker says next', () => {
    expect(relays('Ana Verrin told Radio Brennick that the bridge was safe.\n\n“It will be shut,” she added.')).toEqual(['told Radio Brennick stated', 'told Radio Brennick inferred']);
  });
});
