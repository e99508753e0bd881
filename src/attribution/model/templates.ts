import { ATOMS } from './atoms.ts';

/** A feature is one or more atoms at places around a token, stirred together: `W-1 W0` is the word before with the word. */
export interface Templates {
  readonly count: number;
  /** Flat: for each template its seed, its number of atoms, then atom and offset for each. */
  readonly code: Int32Array;
}

/** Reads templates from one string, `|` between them. Throws `SyntaxError` for an atom it does not know. */
export function templates(notation: string, atoms = ATOMS): Templates {
  const code: number[] = [];
  const all = notation.split('|').map((t) => t.trim()).filter((t) => t !== '');
  all.forEach((template, seed) => {
    const parts = template.split(/\s+/);
    code.push(Math.imul(seed + 1, 0x2545f491), parts.length);
    for (const part of parts) {
      const atom = atoms.indexOf(part[0] as string);
      if (atom < 0) throw new SyntaxError(`No atom "${part}" in template "${template}"`);
      code.push(atom, Number(part.slice(1)));
    }
  });
  return { count: all.length, code: Int32Array.from(code) };
}

/** What a label can be told by: the words around. */
export const EMIT_WORDS = `
W0 | W-1 | W1 | W-2 | W2 | W-3 | W3 | W-4 | W4 | W-1 W0 | W0 W1 | W-2 W-1 | W1 W2 | W-2 W-1 W0 | W-1 W0 W1 | W0 W1 W2 |
W-3 W-2 W-1 | W1 W2 W3 | H0 | H-1 H0 | H0 H1 | H-1 H0 H1 | H0 W-1 | H0 W1 | S0 | S-1 | S1 | S0 H0 | S-1 S0 | S0 S1 |
C0 | C-1 | C1 | C-1 C0 C1 |
C-2 C-1 | C1 C2 | C-1 H0 | C1 H0 | Q0 | Q-1 Q0 | Q0 Q1 | Q0 W0 | Q0 W-1 | Q0 W1 | Q0 B0 | Q0 A0 | Q0 B0 A0 | B0 | A0 |
Q0 P0 | P0 | P0 W0 | P0 H0 W1 | P0 D0 | L0 | L0 l0 | R0 | R0 r0 | L0 R0 | l0 r0 | L0 W0 | R0 W0 | L0 H0 l0 | R0 H0 r0 |
L0 W-1 | l0 W-1 | Q0 L0 | Q0 R0 | K0 | K0 H0 | N0 | N0 R0 | N0 L0 | N0 Q0 | K0 L0 | K0 N0 | E0 | E0 Q0 | E0 L0 | E0 R0 |
E0 P0 | E0 C0 | D0 | D0 Q0 | D0 P0 Q0 | D0 E0 `;

/** The tags around. */
export const EMIT_TAGS = `
T0 | T-1 | T1 | T-2 | T2 | T-1 T0 | T0 T1 | T-2 T-1 | T1 T2 | T-2 T-1 T0 | T-1 T0 T1 | T0 T1 T2 | T0 W-1 | T0 W1 |
T-1 W0 | T1 W0 | T0 C-1 | T0 C1 | T-1 T0 Q0 | T0 L0 l0 | T0 R0 r0 | K0 T0 | N0 T0`;

/** The parse around. */
export const EMIT_PARSE = `
h0 | d0 | d0 h0 | J0 d0 | d0 W0 | d0 e0 | h-1 d-1 | d-1 d0 | d0 d1 | i0 | i0 j0 | j0 | j0 k0 | i0 j0 k0 | j-1 j0 |
i-1 i0 j0 | j0 d0 | j0 W0 | j0 H0 | j0 Q0 | j0 T0 | i0 j0 L0 | j0 R0 r0 | j0 d0 k0 | e0 h0 | j0 j1 | i0 j0 P0 | o0 |
c0 | o0 u0 | c0 v0 | c-1 | o1 | c-1 o0 | c-1 v-1 H-1 | o0 u0 W-1 | c0 v0 H1 | o0 L0 | o0 W0 | c0 W1 | c0 L0 | u0 v0 H0 |
o0 Q0`;

/** What rules propose around. */
export const EMIT_RULES = `
X0 | X-1 X0 | X0 X1 | X-1 X0 X1 | X-2 X-1 X0 | X0 X1 X2 | X0 W0 | X-1 W0 | X0 W-1 | X0 W1 | X0 H0 | X0 Q0 | X0 T0 | X0 T-1 | X0 T1 | X0 L0 | X0 R0 |
X0 l0 r0 | X0 o0 | X0 c0 | X-1 c-1 | X0 j0 | X0 i0 | X0 P0 | X0 K0 | X0 N0 | X0 E0 | X-1 X0 H0 | X-1 X0 Q0 | X-1 X0 T0 |
Z0 | Z-1 Z0 | Z0 Z1 | Z0 W0 | Z0 W-1 | Z0 W1 | Z0 H0 | Z0 Q0 | Z0 c0 | Z0 o0 | Z0 P0 | Y0 | Y0 Z0 | Y0 Q0 | Y-1 Y0 | Y0 Y1 | V0 | V-1 V0 | V0 V1 | V0 X0 |
V0 W0 | V0 V1 X0 X1`;

/** What cue files say of the words around. */
export const EMIT_CUES = `
G0 | G-1 | G1 | G-2 | G-1 G0 | G0 G1 | G0 T0 | G0 T-1 T1 | G0 T0 W1 | G0 Q0 | G0 d0 | G-1 T0 | G-1 o0 | G1 c0 | g0 d0 | g0 o0 | g0 c0 | g0 T0 |
M0 | M0 X0 | M0 X0 X1 | M0 Q0 | M0 T0`;

/** All that a label is told by. */
export const EMIT = `${EMIT_WORDS} | ${EMIT_TAGS} | ${EMIT_PARSE} | ${EMIT_RULES} | ${EMIT_CUES}`;

/** What a step from one label to the next can be told by. */
export const STEP_WORDS = `
Q-1 Q0 | H-1 H0 | T-1 T0 | W0 Q0 | W-1 Q0 | C-1 C0`;

export const STEP_PARSE = `
o0 | c-1 | d-1 d0 | j-1 j0 | u0 v-1`;

export const STEP = `${STEP_WORDS} | ${STEP_PARSE} | X-1 X0 | M-1 M0`;
