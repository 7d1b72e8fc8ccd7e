/**
 * Async functions that were called and not awaited so far. Nearly every call is awaited at once, so the last
 * one has a seat of its own and costs no look-up.
 */
export class UnawaitedCalls {
  private last: unknown = null;
  private lastSite = 0;
  private readonly earlier = new Map<unknown, number>();

  called(body: unknown, site: number): void {
    if (this.last !== null) this.earlier.set(this.last, this.lastSite);
    this.last = body;
    this.lastSite = site;
  }

  awaited(body: unknown): void {
    if (body === this.last) this.last = null;
    else if (this.earlier.size > 0) this.earlier.delete(body);
  }

  /** The sites of those that are left; they are forgotten. */
  drain(): number[] {
    if (this.last !== null) this.earlier.set(this.last, this.lastSite);
    this.last = null;
    const sites = [...this.earlier.values()];
    this.earlier.clear();
    return sites;
  }
}
