/** What a shell learns when a command ends. docs/cli.md tells the same. */
export const EXIT = {
  done: 0,
  /** The command line asks for what does not exist. */
  wrongUsage: 2,
  /** Some inputs could not be read; all others were. */
  someFailed: 3,
  /** A ledger is damaged: `verify` found faults, or the store cannot read its own file. */
  damaged: 4,
  /** A ledger cannot be used: it is not there, locked, read-only, full, unreachable, or no ledger of this version. */
  noLedger: 5,
} as const;
