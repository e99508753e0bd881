/** The public names of the package. What is not here may change without notice. */
export { openHearsay } from './hearsay.ts';
export { read } from './read.ts';
export { drawReading } from './reading/draw.ts';
export { unattributedShare } from './reading/share.ts';
export { drawMarked, parseMarked } from './text/marked.ts';
export type { Hearsay, Incoming, Kept } from './hearsay.ts';
export type { Hints } from './article/find.ts';
export type { Ledger } from './ledger/ledger.ts';
export { LedgerError } from './ledger/trouble.ts';
export type { Reading } from './reading/assemble.ts';
export type { MediaType, Snapshot } from './snapshot/snapshot.ts';
export type { Mark, MarkedText, MarkRole } from './text/marked.ts';
export type { Remark } from './text/remark.ts';
export type { Certainty, Span } from './text/span.ts';
