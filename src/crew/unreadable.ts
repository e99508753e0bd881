/** Why a page was not read, in a sentence. Pages are hostile or our code is wrong; either way it costs this one page. */
export class Unreadable extends Error {}
