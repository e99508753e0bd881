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
    ['“they”, of names that are joined and say nothing', 'Tavia and the raiders fell out. Orlenia, Velm and Corvia have closed the border with Tavia. They said it would stay shut.', ['They = Orlenia, Velm and Corvia']],
    ['“he” between the quotation marks of another', 'Peter Holm spoke first. “Oskar Brandt knows it,” Holm said. “He said the bridge was safe.”', ['He = Oskar Brandt']],
    ['“many of whom”', 'The bridge was shut after a letter from harbour pilots, many of whom said it was unsafe.', ['many of whom = harbour pilots']],
    ['“who” behind an aside', 'The bridge was praised by Ana Verrin -- long a critic of the port -- who said it would hold.', ['who = Ana Verrin']],
    ['a person met without a name', 'Peter Holm met a woman on the bridge. She said it was safe.', ['She = a woman']],
    ['a noun for a person named before', 'Ana Verrin opened the bridge with Peter Holm. The businesswoman said it would hold.', ['The businesswoman = Ana Verrin']],
    ['two offices of one person', 'Ana Verrin opened the bridge. The former mayor and harbour senator said it would hold.', ['The former mayor and harbour senator = Ana Verrin']],
    ['a person who is named below the top', 'A Lorn judge has closed the bridge, saying it was unsafe.\n\nThe Lorn Pilots’ Guild had asked for it.\n\nJustice Peter Holm said it would be shut until May.', ['A Lorn judge = Peter Holm', 'Justice Peter Holm = Peter Holm']],
    ['several by their office', 'Senators Ana Verrin and Peter Holm wrote to the port. The senators said the bridge was unsafe.', ['The senators = Ana Verrin and Peter Holm']],
    ['“he”, of somebody who was only just credited', 'Peter Holm left on Monday. A keeper at the dam told Lorn Wire that the gates had been opened. “They do not open by themselves,” he said.', ['A keeper at the dam = A keeper at the dam', 'he = A keeper at the dam']],
    ['whoever wrote what the sentence before is about', 'The council’s own letter, sent on Friday, was blunt. It said the bridge was unsafe.', ['It = The council']],
    ['“he”, where two turn out to be one', 'The commander of the Lorn fleet gave a talk. General Peter Holm said the lane was safe.\n\nThe commander showed a map. He said it was old.', ['General Peter Holm = Peter Holm', 'He = Peter Holm']],
    ['the town, and not its radio', 'Peter Holm told Radio Lorn that the bridge was safe. Lorn denied it.', ['Peter Holm = Peter Holm', 'Lorn = Lorn']],
    ['a firm by its last word', 'Norrick Lines lost a ferry. The company said it was sound.', ['The company = Norrick Lines']],
    ['a firm by what it is', 'NORDA has shut the bridge. The company said it was unsafe.', ['The company = NORDA']],
    ['a body by a noun of its family', 'The Lorn Harbour Bureau has shut the bridge. The agency said it was unsafe.', ['The agency = Lorn Harbour Bureau']],
    ['an owner’s body', 'Ana Verrin opened the bridge. The Verrin campaign said it was safe. Her campaign said it would hold.', ['The Verrin campaign = The Verrin campaign', 'Her campaign = The Verrin campaign']],
    ['a paper by whoever wrote it', 'Ana Verrin opened the bridge. Her report said it was safe.', ['Her report = Ana Verrin']],
    ['a ruling by the court', 'The Lorn High Court shut the bridge. The ruling said it was unsafe.', ['The ruling = Lorn High Court']],
    ['an article by its outlet', 'The Lorn Courier had the story first. The article said the bridge was unsafe.', ['The article = Lorn Courier']],
    ['a name with the time behind it', 'The Lorn High Court this week ruled that the bridge was unsafe.', ['The Lorn High Court this week = Lorn High Court']],
    ['the candidate of the party that is meant', 'Ana Verrin, the Green candidate, met Peter Holm on the bridge. The Labour candidate said it was safe.', ['The Labour candidate = Peter Holm']],
    ['“who” of the people before a preposition', 'The bridge was praised by visitors to the town museum who said it would hold.', ['who = visitors']],
    ['a commission by the noun in its name', 'The Commission on Harbour Bridges met in the Lorn Planning Office. The commission said the bridge was safe.', ['The commission = Commission on Harbour Bridges']],
    ['a name without the praise before it', 'Honest Ana Verrin, they called her. Ana Verrin said the bridge was safe.', ['Ana Verrin = Ana Verrin']],
    ['a pronoun for the person last named, past one without a name', '“This is a scandal,” said one resident of the quay.\n\nSpeaking in Lorn, the mayor, Ola Rusk, promised repairs. “We will fix it,” she said.', ['she = Ola Rusk']],
    ['“he”, who is no ferry', 'Hugo Tamm told the inquiry that the ferry had shown no lights.\n\n“I rang my own bell,” he was quoted as saying.', ['he = Hugo Tamm']],
    ['an office in a headline', 'Ferry ran dark, harbour master says\n\nHarbour master Hugo Tamm told the inquiry that the ferry had shown no lights.', ['harbour master = Hugo Tamm']],
    ['a paper in a headline', 'Report was wrong, paper admits\n\nThe Vell Messenger said its own story on the harbour was wrong.', ['paper = Vell Messenger']],
    ['somebody named behind the body they speak for', 'A spokesman for the ministry, Janek Orlo, denied it.', ['A spokesman for the ministry, Janek Orlo, = Janek Orlo']],
    ['two chiefs of two bodies', 'The head of the Orlenian navy said the lane was mined.\n\nThe Strait Commission met on Friday. Its chairman, Odd Lerwick, said mines were old.', ['The head of the Orlenian navy = The head of the Orlenian navy', 'Its chairman, Odd Lerwick, = Odd Lerwick']],
    ['a body named behind what it is', 'The builder, Osk Group, said the wall was sound.', ['The builder, Osk Group, = Osk Group']],
    ['somebody without a name, and without the clause about them', 'The county surveyor, who will visit on Friday, said the wall was sound.', ['The county surveyor, who will visit on Friday, = The county surveyor']],
    ['a body of many owners', 'The Dockers’ Union said the quay was unsafe. The union said it would strike.', ['The Dockers’ Union = Dockers’ Union', 'The union = Dockers’ Union']],
    ['members, who are not the body', 'The Lorn Harbour Council met. A number of members of the council said the quay was unsafe.', ['A number of members of the council = A number of members of the council']],
    ['a state by its own name, whatever comes first', 'Lima has denied it. Peru said the border was open.', ['Lima = Peru', 'Peru = Peru']],
    ['a court of appeal with its district', 'The Court of Appeals for the Ninth Ward shut the quay. The court said it was unsafe.', ['The court = Court of Appeals for the Ninth Ward']],
    ['a judge in headline and lead', 'Judge shuts bridge in Lorn\n\nA Lorn judge has closed the bridge, saying it was unsafe.\n\nJustice Peter Holm said it would be shut until May.\n\nThe judge said he was sorry.', ['A Lorn judge = Peter Holm', 'The judge = Peter Holm']],
    ['a firm with the name of a person', 'The company, Harrow Lind, said it had made an offer. The firm said it would last.', ['The company, Harrow Lind = Harrow Lind', 'The firm = Harrow Lind']],
    ['a noun for whoever is spoken of, though another is known by it', 'Ana Verrin, an actress, left for Lorn in May. The quay was quiet. The boats had gone. The rain went on. Nobody came. The shops had shut. The lamps were out. It was cold. Petra Tamm opened the festival. The actress said she was glad.', ['The actress = Petra Tamm']],
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

  it('is nobody for “you”', () => expect(who('“You said the bridge was safe,” Ana Verrin told Peter Holm.')).toContain('You = ?'));

  it('is not the senator of another town', () => expect(who('Senator Peter Holm met Bo Lind in Lorn. Lind was asked about the quay. The Varn senator said it was safe.')).not.toContain('The Varn senator = Peter Holm'));

  it('is a new one for a noun that may be anybody', () => expect(who('Ana Verrin opened the bridge. The official said it was safe.')).toContain('The official = The official'));

  it('is nobody’s office but the one of the country it is of', () => expect(who('Ana Verrin, the president of Tavia, opened the bridge. The Chilean president said it was safe.')).toContain('The Chilean president = The Chilean president'));

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

  it('does not go through a day', () => expect(relays('The Morning Gazette reported on Sunday that the wall was sound.')).toEqual(['']));

  it('goes through an outlet only described later', () => {
    expect(relays('The bridge was safe, Ana Verrin said in an interview with Radio Brennick.\n\nVerrin told the broadcaster that it would be shut.')).toEqual(['told Radio Brennick stated', 'told Radio Brennick stated']);
  });

  it('is worked out for what the same speaker says next', () => {
    expect(relays('Ana Verrin told Radio Brennick that the bridge was safe.\n\n“It will be shut,” she added.')).toEqual(['told Radio Brennick stated', 'told Radio Brennick inferred']);
  });
});
