/** The table that the runner prints, and its totals. */
import type { BrowserName } from './browsers';
import type { HostileProgram, Way } from './head';
import { WORST_FRAME_MS, type Trial } from './trial';

const COLUMNS = [32, 10, 26, 26, 8, 6] as const;
const NAMES = ['program', 'run', 'expected', 'seen', 'frame ms', 'heard'] as const;

interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export class Report {
  #passed = 0;
  #failed = 0;
  #skipped: string[] = [];
  #worst = 0;
  #heard = 0;

  begin(browser: BrowserName, version: string): void {
    console.log(`\n${browser}: ${version}`);
    row([...NAMES]);
  }

  missing(browser: BrowserName): void {
    this.#skipped.push(
      `everything in ${browser}: it is not installed, and apt-get could not do it`,
    );
  }

  skip({ id }: HostileProgram, way: Way, reason: string): void {
    row([id, way, `skipped: ${reason}`]);
    this.#skipped.push(`${id} (${way}): ${reason}`);
  }

  /** `again`: the time alone was too long at first, and this is the second try. */
  add({ id }: HostileProgram, way: Way, trial: Trial, again: boolean): void {
    const isSlow = trial.worst > WORST_FRAME_MS;
    const isGood = trial.wrong.length === 0 && !isSlow;
    if (isGood) this.#passed++;
    else this.#failed++;
    this.#worst = Math.max(this.#worst, trial.worst);
    this.#heard += trial.heard;
    const time = `${again ? '~' : ''}${trial.worst}`;
    row([id, way, trial.expected, trial.seen, time, String(trial.heard), isGood ? '' : 'FAILED']);
    if (isSlow) console.log(`    the page stood still for ${trial.worst} ms`);
    for (const wrong of trial.wrong) console.log(`    ${wrong}`);
  }

  /** Prints the totals, and returns them. */
  end(): Totals {
    if (this.#skipped.length > 0) {
      console.log(`\nSkipped:\n${this.#skipped.map((each) => `  ${each}`).join('\n')}`);
    }
    console.log(
      `\nWorst frame of the page: ${this.#worst} ms (at most ${WORST_FRAME_MS}; ~ after a second try). ` +
        `The canary heard ${this.#heard}.`,
    );
    const totals = {
      passed: this.#passed,
      failed: this.#failed,
      skipped: this.#skipped.length,
    };
    const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
    console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
    return totals;
  }
}

function row(cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, i) => cell.padEnd(COLUMNS[i] ?? 0))
      .join(' ')
      .trimEnd(),
  );
}
