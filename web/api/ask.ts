/** An error of the server as RFC 9457 has it, with what to do about it. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly hint?: string;
}

/** What the server would not answer. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/** Rows of an answer, and where the next ones begin. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/** Asks the server for what stands at an address below `/api`. Throws `Refused` for everything that is no answer. */
export async function ask<Answer>(address: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`/api${address}`, { ...init, headers: { accept: 'application/json', ...init.headers } }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new Refused({ title: 'The server does not answer', status: 0, hint: 'Is hearsay serve still running? Nothing was lost; try again when it is.' });
  });
  if (!response.ok) throw new Refused(await problemOf(response));
  return await response.json() as Answer;
}

/** Sends JSON. */
export const tell = <Answer>(address: string, body: object = {}): Promise<Answer> => ask<Answer>(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** An address with parameters, those without a value left out. */
export function addressOf(path: string, params: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(params).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

async function problemOf(response: Response): Promise<Problem> {
  const plain = { title: `The server answered ${response.status}`, status: response.status };
  const told = await response.json().catch(() => undefined) as Partial<Problem> | undefined;
  return typeof told?.title === 'string' ? { ...plain, ...told } : plain;
}
