import { afterAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHearsay } from '../../src/hearsay.ts';
import { type Part, walkerIn } from '../../src/link/walk.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-tied-'));
afterAll(() => rmSync(folder, { recursive: true }));

let ledgers = 0;

/** Pages published a day apart from 2 June 2031 on, laid together. */
async function laid(...pages: readonly string[]): Promise<Part> {
  const hearsay = await openHearsay(join(folder, `${ledgers++}.db`), { create: true });
  const incoming = pages.map((text, n) => ({ snapshot: snapshotOfText(`${text}\n`), hints: { outlet: `Outlet ${n}`, published: `2031-06-0${n + 2}` } }));
  let added = 0;
  for await (const { outcome } of hearsay.add(incoming)) added += outcome === 'added' ? 1 : 0;
  const part = await walkerIn(hearsay.ledger).whole();
  await hearsay.close();
  if (added !== pages.length) throw new Error(`${added} of ${pages.length} pages`);
  return part;
}

/** The utterances, each as the first words of what is told of it. */
const utterances = ({ graph }: Part): string[][] => graph.utterances.map(({ accounts }) => accounts.flatMap(({ told }) => told.map(({ content }) => content.replace(/[“”]/g, '').split(' ').slice(0, 3).join(' '))));
/** The ties of a kind: what each goes from and to, with its rule. */
const ties = ({ graph, ties: all }: Part, kind: string): string[] => all.filter((tie) => tie.kind === kind)
  .map(({ from = '', to = '', body }) => `${graph.told.get(from)?.cue} ${body['relation'] ?? body['rule']} ${graph.told.get(to)?.cue}`).sort();

describe('one act of speaking', () => {
  it('is not the one that disowns it, though the page plays it again', async () =>
    expect(utterances(await laid(
      '“The divers knew the lane better than the pilots did,” Captain Jonas Brandvik told Radio Brennick on Sunday.',
      '“I never said that we helped anybody,” Captain Jonas Brandvik wrote on Monday. A recording of the broadcast contains the words: “The divers knew the lane better than the pilots did.”',
    ))).toContainEqual(['The divers knew', 'The divers knew']));

  it('is a movement’s where “the rebels” go on', async () =>
    expect(utterances(await laid('The Marsh Front denied taking any help in the raid. The rebels have put the toll at 47.'))).toEqual([['taking any help', 'the toll at']]));

  it('is the state’s where its ministry gave the figure', async () =>
    expect(utterances(await laid(
      'Nine sailors and four pilots were killed in the raid on the quay, Ruvia’s defence ministry said.',
      'A ferry sailed again. In the raid on the quay 13 people were killed, according to the Ruvian authorities.',
    ))).toEqual([['Nine sailors and', 'In the raid']]));
});

describe('accounts on pages', () => {
  it('keep a deputy minister’s interview from her ministry’s release, whatever the headline says', async () =>
    expect(ties(await laid(
      'Issuer: Ministry of Water of Tavia\n\nTavia rejects the accusation that it opened the gates of the dam. “Our log is open,” said Sanne Marl, spokeswoman of the Ministry.',
      'Tavia denies opening gates of dam\n\nTavia’s deputy water minister has denied that her country opened the gates of the dam. “We opened nothing that night,” Pella Hask told the Courier on Sunday.',
    ), 'utterance')).toEqual([]));

  it('of a chief and of whoever is quoted next are one', async () =>
    expect(utterances(await laid('Port flooded in one night\n\nRUVIA’s port boss has admitted opening the gates that swept 28 people away.\n\n“They knew it far too late,” Davit Orsk bragged on television on Monday.'))).toEqual([['opening the gates', 'They knew it']]));

  it('of somebody whose last name is spelt with a letter more are one', async () =>
    expect(utterances(await laid('General Osk Tarn told Quay TV on Sunday that the lane was dry again.', 'General Osk Tarnt told Quay TV on Sunday that the lane was dry.'))).toHaveLength(1));

  it('of three towns and of their names are one', async () =>
    expect(utterances(await laid('Three towns ask council to inspect dam\n\nBrook, Aldermoor and Stave have asked the council to inspect the dam before the rain.'))).toHaveLength(1));

  it('of a country that only “has denied” count for nothing', async () =>
    expect((await laid('Ruvia accused Tavia of mining the lane. Tavia has denied any part in it.')).graph.utterances.filter(({ counted }) => counted)).toHaveLength(1));
});

describe('one claim', () => {
  it('is found where one page has the capital and another the country do it', async () =>
    expect(ties(await laid(
      'The Government of Ruvia said that Meren had opened the gates of the Hollow dam at night.',
      'Commissioner Arno Veld charged that Tolvik had raised the gates of the dam at night. He recalled that Meren had often closed them.',
    ), 'claim')).toContain('charged claim/same-content said'));


  it('is what a charge and its denial on one page are about', async () =>
    expect(ties(await laid('Orvia accuses Tavia of sheltering the captains; Tavia has repeatedly denied giving them refuge.'), 'claim')).toEqual(['has repeatedly denied claim/answered accuses']));

  it('is not made of a saying and a deed', async () =>
    expect(ties(await laid('Captain Jonas Brandvik denied blaming the port for the closed lane.', 'The port denied that it had closed the lane.'), 'claim')).toEqual([]));

  it('is about a saying where one person is said to have said it and denies that', async () =>
    expect(ties(await laid('The union maintains that Captain Jonas Brandvik admitted closing the lane.', '“I never said that anybody closed the lane,” Captain Jonas Brandvik wrote on Tuesday.'), 'claim')).toContain('wrote claim/same-saying maintains'));

  it('does not go by a number in a clause on the way', async () =>
    expect(ties(await laid('Tavia denied any part in the raid that killed 40 men at the quay.', 'The hospital said that 40 people were killed.'), 'claim')).toEqual([]));
});

describe('an answer', () => {
  it('is given to whoever suggested what is called a suggestion', async () =>
    expect(ties(await laid('The Marsh Front dismissed any suggestion that it had been helped in the raid.\n\nCaptain Jonas Brandvik suggested that the raiders had been told of the lane.'), 'answer')).toEqual(['dismissed denies suggested']));

  it('disputes a count by another', async () =>
    expect(ties(await laid('The coast guard said that 40 people were killed. The rebels have put the toll at 47.'), 'answer')).toEqual(['have put disputes said']));

  it('is not given to what was said later', async () =>
    expect(ties(await laid('Tavia has denied any part in mining the ferry lane off Holm.', 'President Ilka Lind accused Tavia of mining the ferry lane off Holm.'), 'answer')).toEqual([]));
});

describe('drift', () => {
  it('drops a hedge only where what it stood before is still there', async () =>
    expect(ties(await laid(
      'General Osk Tarn told Quay TV on Sunday that the fleet held nearly all of the lane with the help of its partners.',
      'General Osk Tarn told Quay TV on Sunday that the fleet thanked its partners for their help in the lane.',
    ), 'drift')).toEqual([]));
});
