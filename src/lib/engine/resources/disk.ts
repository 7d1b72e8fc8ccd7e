import { CloseReason, ResourceKind, WaitCode } from '../../trace';
import { checkedDuration, checkedText } from '../checked';
import { Operation } from '../operation';
import type { Runtime } from '../runtime';
import { Alarm } from './alarm';
import { Resource } from './resource';

export interface DiskOptions {
  /** ns for each write, whatever its size. */
  readonly writeTime?: number;
  /** ns for each byte. */
  readonly byteTime?: number;
}

/** A write to an SSD, and 200 MB a second: of no machine in particular. */
const WRITE_NS = 100_000;
const BYTE_NS = 5;

const CLOSED = 'file already closed';

/** Simulated files by name. What is written is there once the write has ended. */
export class Disk {
  private readonly texts = new Map<string, string>();
  readonly options: Required<DiskOptions>;

  constructor(
    private readonly runtime: Runtime,
    { writeTime = WRITE_NS, byteTime = BYTE_NS }: DiskOptions,
  ) {
    this.options = {
      writeTime: checkedDuration(writeTime, 'disk writeTime'),
      byteTime: checkedDuration(byteTime, 'disk byteTime'),
    };
  }

  /** Opens a file, and makes it if there is none. */
  open(name: string): File {
    return new File(this.runtime, this, name);
  }

  /** What a file holds now; null if there is none. */
  text(name: string): string | null {
    return this.texts.get(name) ?? null;
  }

  put(name: string, text: string): void {
    this.texts.set(name, text);
  }
}

/** An open file. Each write replaces what was in it, as a save game does. */
export class File extends Resource {
  constructor(
    runtime: Runtime,
    private readonly disk: Disk,
    name: string,
  ) {
    super(runtime, ResourceKind.file, name);
  }

  /** Waits until the text is on the disk. Results in an error or null. */
  write(text: string): Operation {
    return new WriteFile(this, this.disk, checkedText(text, Infinity));
  }

  /** An error if it is closed already. */
  close(): Error | null {
    if (!this.isOpen) return closedError('close', this.name);
    this.stateClosed(CloseReason.program);
    return null;
  }

  written(text: string): void {
    this.disk.put(this.name, text);
    this.stateSize(text.length);
  }
}

class WriteFile extends Operation {
  constructor(
    private readonly file: File,
    private readonly disk: Disk,
    private readonly text: string,
  ) {
    super();
  }

  start(runtime: Runtime): boolean {
    const { file, text } = this;
    const { writeTime, byteTime } = this.disk.options;
    runtime.charge(runtime.costs.channel);
    if (!file.isOpen) {
      runtime.value = closedError('write', file.name);
      return false;
    }
    const task = runtime.current;
    const moment = runtime.now + writeTime + byteTime * text.length;
    new Alarm(runtime).set(moment, () => {
      file.written(text);
      task.value = null;
      runtime.ready(task);
    });
    return runtime.park(WaitCode.ioWait, file.id);
  }
}

/** As Go's `*fs.PathError` prints. */
const closedError = (what: string, name: string): Error => new Error(`${what} ${name}: ${CLOSED}`);
