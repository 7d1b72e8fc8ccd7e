/**
 * What one run may send, and how fast. The kernel keeps well inside of these numbers; the boot script
 * and the host cut off whoever does not, for then it is not the kernel that speaks.
 */

/** Chunks of 256 KiB in one batch message: 2 MiB, which a page reads between two animation frames. */
export const CHUNKS_PER_MESSAGE = 8;

/** Words in a chunk, as the trace writer makes them. */
export const WORDS_PER_CHUNK = 1 << 16;

/** Few enough to be spread as arguments of one call. */
export const STRINGS_PER_MESSAGE = 4_096;
export const ENTRIES_PER_MESSAGE = 4_096;

/** UTF-16 units of one string, of an entry's name, and of a fault's message. The engine cuts at 500. */
export const STRING_LENGTH = 4_096;

/** Batches that the kernel sends before it waits for the page to have taken one: at most 8 MiB. */
export const BATCHES_IN_FLIGHT = 4;

/** Bytes of batches that the page has not taken yet; twice of what the kernel ever has there. */
export const UNTAKEN_BYTES = 64 * 2 ** 20;

/** Bytes of a message that is no batch. The longest is the end of a run, with a fault's message. */
export const SMALL_MESSAGE_BYTES = 16 * 2 ** 10;

/** Messages in a second. The kernel sends about 20 batches and at most 62 heartbeats. */
export const MESSAGES_PER_SECOND = 2_000;

/** Words of a whole run: a quarter more than the engine's own limit of 6,000,000 events. */
export const WORDS_PER_RUN = 4 * 7_500_000;

/** UTF-16 units, and number, of all strings and entries of a whole run. */
export const CHARS_PER_RUN = 64 * 2 ** 20;
export const TEXTS_PER_RUN = 2_000_000;

/** What that comes to, as it is told. */
export const BYTES_PER_RUN = 4 * WORDS_PER_RUN + 2 * CHARS_PER_RUN;

/** Site ids have 24 bits in the log. */
export const MAX_SITE = 0xff_ffff;
