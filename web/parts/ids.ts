import { addressOf } from '../api/ask.ts';

const HASH = 20;

/** The article a statement stands in: its id begins with the article’s. */
export const articleOf = (statement: string): string => `article:${statement.slice('statement:'.length, 'statement:'.length + HASH)}`;

export const articlePage = (article: string): string => `/articles/${article}`;
export const statementPage = (statement: string): string => `/articles/${articleOf(statement)}#${statement}`;
export const claimPage = (claim: string): string => `/claims/${claim}`;
export const speakerPage = (name: string): string => `/speakers/${encodeURIComponent(name)}`;
export const searchPage = (params: Readonly<Record<string, string | undefined>>): string => addressOf('/search', params);
