/**
 * What a link may hold. Each bound is checked before the work that it bounds is done, and the writer keeps
 * inside of them too, so that no link is made that would not open.
 */

/** Characters of the code in an address. Browsers take more; nobody needs more, and a bomb has less room. */
export const CODE_CHARS = 65_536;

/** UTF-16 units of one program. */
export const SOURCE_CHARS = 65_536;

/** Lines of one program: each is drawn, and drawing tens of thousands stops the page for seconds. */
export const SOURCE_LINES = 3_000;

/** Bytes that the code of a link may unpack to: two programs in a script of three bytes a character. */
export const UNPACKED_BYTES = 512 * 1_024;

/** Bytes of a saved file. */
export const FILE_BYTES = 1_024 * 1_024;

/** Characters of a schedule, and answers that it may unpack to. */
export const SCHEDULE_CHARS = 4_096;
export const SCHEDULE_ANSWERS = 1_000_000;

/** Beyond this, many a chat, mail program or wiki cuts a link, or no longer makes it one. */
export const COMFORTABLE_LINK_CHARS = 8_000;
