import type { Tool } from './tool.ts';
import { analyzeArticle } from './tools/analyze-article.ts';
import { countOrigins } from './tools/count-origins.ts';
import { getDenials } from './tools/get-denials.ts';
import { getSpan } from './tools/get-span.ts';
import { listChanges } from './tools/list-changes.ts';
import { traceClaim } from './tools/trace-claim.ts';
import { verifyQuote } from './tools/verify-quote.ts';
import { whoSaid } from './tools/who-said.ts';

/** Every tool: eight, since a model that has more takes the wrong one. */
export const TOOLS: readonly Tool[] = [analyzeArticle, whoSaid, verifyQuote, traceClaim, getDenials, countOrigins, getSpan, listChanges];
