/** What a shell learns when a command ends. docs/cli.md tells the same. */
export const EXIT = {
  done: 0,
  /** The command line asks for what does not exist. */
  wrongUsage: 2,
  /** Some inputs could not be read; all others were. */
  someFailed: 3,
} as const;
