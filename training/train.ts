import { trainRoles } from './article/train-roles.ts';
import { trainAttribution } from './attribution/train-attribution.ts';
import { trainNames } from './names/train-names.ts';
import { compileGazetteer } from './place/compile.ts';
import { trainParser } from './syntax/train-parser.ts';
import { trainTagger } from './syntax/train-tagger.ts';

/** The models this package ships, each made by `npm run train -- NAME`, the same from the same texts. */
const TRAINERS: Readonly<Record<string, () => void | Promise<void>>> = {
  tagger: trainTagger,
  parser: trainParser,
  names: trainNames,
  gazetteer: compileGazetteer,
  attribution: trainAttribution,
  blocks: () => trainRoles('blocks'),
  lines: () => trainRoles('lines'),
};

const name = process.argv[2] ?? '';
const train = TRAINERS[name];
if (!train) {
  process.stderr.write(`No trainer "${name}"; there is ${Object.keys(TRAINERS).join(', ')}\n`);
  process.exit(2);
}
await train();
