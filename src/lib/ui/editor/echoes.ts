/** More than a reader types before the session answers. */
const KEPT = 200;

/**
 * Tells a text that comes back, because the page stored what the editor reported, from one that somebody set.
 * The page may be late: without this, what was typed since would be undone.
 */
export class Echoes {
  #sent: string[] = [];

  sent(text: string): void {
    this.#sent.push(text);
    if (this.#sent.length > KEPT) this.#sent.shift();
  }

  /** Whether a text was sent and not yet answered. Those sent before it count as answered. */
  take(text: string): boolean {
    const index = this.#sent.lastIndexOf(text);
    if (index >= 0) this.#sent.splice(0, index + 1);
    return index >= 0;
  }

  forget(): void {
    this.#sent = [];
  }
}
