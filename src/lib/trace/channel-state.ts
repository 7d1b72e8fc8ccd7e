/** More channels than any run can have: a forged log cannot make the table grow on. */
const MAX_CHANNELS = 2 ** 20;

/** No channel of this number has been made. */
const UNKNOWN = 0;
const OPEN = 1;
const CLOSED = 2;

/** The channels of a run, as far as its log has been folded; each column has one entry a channel id. */
export class ChannelState {
  /** The highest number of a channel so far. */
  count = 0;
  /** Slots of the buffer. */
  capacity = new Uint32Array(0);
  /** Values in the buffer. */
  buffered = new Uint32Array(0);
  /** Site that made it; 0 where none is known. */
  site = new Uint32Array(0);
  private life = new Uint8Array(0);

  isKnown(channel: number): boolean {
    return channel <= this.count && this.life[channel] !== UNKNOWN;
  }

  isClosed(channel: number): boolean {
    return channel <= this.count && this.life[channel] === CLOSED;
  }

  makes(channel: number, capacity: number, site: number): void {
    if (channel === 0 || channel > MAX_CHANNELS) return;
    if (channel >= this.life.length) this.grow(channel);
    // What a longer run left behind, before this state became a copy of a shorter one.
    if (channel > this.count) this.life.fill(UNKNOWN, this.count + 1, channel);
    this.count = Math.max(this.count, channel);
    this.capacity[channel] = capacity;
    this.buffered[channel] = 0;
    this.site[channel] = site;
    this.life[channel] = OPEN;
  }

  /** A value went in or out; `buffered` are in the buffer now. A channel that is not known is passed over. */
  holds(channel: number, buffered: number): void {
    if (channel <= this.count) this.buffered[channel] = buffered;
  }

  closes(channel: number): void {
    if (this.isKnown(channel)) this.life[channel] = CLOSED;
  }

  copy(from: ChannelState): void {
    const used = from.count + 1;
    if (from.count > 0) {
      if (used > this.life.length) this.grow(from.count);
      this.capacity.set(from.capacity.subarray(0, used));
      this.buffered.set(from.buffered.subarray(0, used));
      this.site.set(from.site.subarray(0, used));
      this.life.set(from.life.subarray(0, used));
    }
    this.count = from.count;
  }

  private grow(channel: number): void {
    const length = Math.min(Math.max(channel + 1, this.life.length * 2, 64), MAX_CHANNELS + 1);
    const longer = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
      const next = new Uint32Array(length);
      next.set(column);
      return next;
    };
    this.capacity = longer(this.capacity);
    this.buffered = longer(this.buffered);
    this.site = longer(this.site);
    const life = new Uint8Array(length);
    life.set(this.life);
    this.life = life;
  }
}
