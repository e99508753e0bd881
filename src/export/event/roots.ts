import type { EventCode } from '../../event/event.ts';

/** A PLOVER root in the numbers of CAMEO, which GDELT writes. */
export interface RootNumbers {
  /** CAMEO's root, two digits. Its code "not specified below", `root0`, is all that a PLOVER root says. */
  readonly root: string;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: 1 | 2 | 3 | 4;
  /** What Goldstein's scale (1992), as CAMEO's authors extended it, gives the root. */
  readonly goldstein: number;
}

export const ROOTS: Readonly<Record<EventCode, RootNumbers>> = {
  AGREE: { root: '03', quad: 1, goldstein: 4 },
  CONSULT: { root: '04', quad: 1, goldstein: 1 },
  SUPPORT: { root: '05', quad: 1, goldstein: 3.5 },
  COOPERATE: { root: '06', quad: 2, goldstein: 6 },
  AID: { root: '07', quad: 2, goldstein: 7 },
  YIELD: { root: '08', quad: 2, goldstein: 5 },
  REQUEST: { root: '10', quad: 3, goldstein: -5 },
  ACCUSE: { root: '11', quad: 3, goldstein: -2 },
  REJECT: { root: '12', quad: 3, goldstein: -4 },
  THREATEN: { root: '13', quad: 3, goldstein: -6 },
  PROTEST: { root: '14', quad: 4, goldstein: -6.5 },
  MOBILIZE: { root: '15', quad: 4, goldstein: -7.2 },
  SANCTION: { root: '16', quad: 4, goldstein: -4 },
  COERCE: { root: '17', quad: 4, goldstein: -7 },
  ASSAULT: { root: '19', quad: 4, goldstein: -10 },
};
