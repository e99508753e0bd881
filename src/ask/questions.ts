import { articles } from './articles.ts';
import { changes } from './changes.ts';
import { claim, claims, origins } from './claims.ts';
import { copies } from './copies.ts';
import { denials } from './denials.ts';
import { drift } from './drift.ts';
import { lint } from './lint.ts';
import { network } from './network.ts';
import { news } from './news.ts';
import { article } from './page.ts';
import { places } from './places.ts';
import type { Question } from './question.ts';
import { quote } from './quote.ts';
import { search } from './search.ts';
import { span } from './span.ts';
import { speaker } from './speaker.ts';
import { speakers } from './speakers.ts';
import { stats } from './stats.ts';
import { trace } from './trace.ts';
import { unattributed } from './unattributed.ts';
import { waiting } from './waiting.ts';
import { whoSaid } from './who-said.ts';

/** Every question, in the order they are told in. */
export const QUESTIONS: readonly Question[] = [search, whoSaid, speaker, claims, claim, origins, denials, copies, trace, drift, changes, unattributed, lint, quote, span, articles, article, speakers, places, network, news, waiting, stats];
