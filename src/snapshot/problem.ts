const PROBLEMS: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'no such file or folder'], ['EACCES', 'not allowed to read it'], ['EPERM', 'not allowed to read it'], ['EISDIR', 'is a folder'], ['ENOTDIR', 'a part of the path is no folder'],
  ['ELOOP', 'links in a circle'], ['ENAMETOOLONG', 'the name is too long'], ['EMFILE', 'too many files are open'], ['EIO', 'the disk could not read it'], ['ERR_FS_FILE_TOO_LARGE', 'too large'],
]);

/** What a system error says to somebody who has never seen its code. Other errors are bugs, and thrown. */
export function problemOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  return PROBLEMS.get(error.code) ?? error.message;
}
