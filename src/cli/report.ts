import { siteActivity, Verdicts, type Finding } from '../lib/analysis';
import { inert, type Fault, type SiteTable } from '../lib/base';
import type { RunOptions } from '../lib/engine';
import { messages } from '../lib/i18n';
import { hashLog, Timeline, type TraceLog } from '../lib/trace';

const { detectors } = messages('en');

/** What `leaklab run --json` prints. Lines are 1-based; figures are those at the end of the run. */
export interface RunReport {
  readonly file: string;
  /** Frames that were played. */
  readonly frames: number;
  readonly seed: number;
  readonly policy: string;
  readonly procs: number;
  readonly log: { readonly events: number; readonly hash: string };
  readonly tasks: {
    /** By `go`: `main` is not among them. */
    readonly spawned: number;
    /** `main` is among them, as in `runtime.NumGoroutine`. */
    readonly live: number;
    readonly waiting: number;
    readonly leaked: number;
    readonly done: number;
    readonly panicked: number;
  };
  /** `live[k]`: at the end of frame k. */
  readonly perFrame: { readonly live: readonly number[] };
  readonly sites: readonly {
    readonly line: number;
    readonly spawned: number;
    readonly waiting: number;
    readonly leaked: number;
    readonly reason: string;
  }[];
  readonly findings: readonly ReportedFinding[];
  readonly error?: Fault;
}

interface ReportedFinding extends Omit<Finding, 'spawnSite' | 'waitSite'> {
  readonly spawnLine: number;
  readonly waitLine: number;
  /** What a detector of this kind does not see, and takes for a leak though it is none. */
  readonly blindSpots: string;
  readonly falseAlarms: string;
}

/** Folds a run's log into its report. */
export function makeReport(
  file: string,
  run: RunOptions,
  sites: SiteTable,
  log: TraceLog,
  findings: readonly Finding[],
  fault: Fault | null,
): RunReport {
  const verdicts = new Verdicts(log);
  verdicts.update();
  const state = new Timeline(log).at(log.length);
  const lineOf = (site: number): number => sites[site]?.line ?? 0;
  const activity = siteActivity(log, state, verdicts);
  return {
    file,
    frames: log.frames,
    seed: run.seed,
    policy: run.policy,
    procs: run.procs,
    log: { events: log.length, hash: hashLog(log) },
    tasks: {
      spawned: Math.max(state.taskCount - 1, 0),
      live: state.live,
      waiting: activity.reduce((sum, site) => sum + site.waiting, 0),
      leaked: verdicts.leakedAt(state),
      done: state.done,
      panicked: state.panicked,
    },
    perFrame: { live: [...verdicts.series().live.subarray(1)] },
    sites: activity.map(({ site, ...counts }) => ({ line: lineOf(site), ...counts })),
    findings: findings.map(({ spawnSite, waitSite, ...finding }) => ({
      ...finding,
      blindSpots: detectors[finding.detector].misses,
      falseAlarms: detectors[finding.detector].falseAlarms,
      spawnLine: lineOf(spawnSite),
      waitLine: lineOf(waitSite),
    })),
    ...(fault === null ? {} : { error: fault }),
  };
}

/** The report as a person reads it. */
export function describeReport(report: RunReport): string {
  const { tasks, log } = report;
  const number = (n: number): string => n.toLocaleString('en');
  const lines = [
    `${report.file}: ${number(report.frames)} frames, seed ${report.seed}, policy ${report.policy}, ${report.procs} processors`,
    `tasks   ${number(tasks.spawned)} spawned, ${number(tasks.live)} live (main among them), ${number(tasks.waiting)} waiting, ${number(tasks.leaked)} leaked, ${number(tasks.done)} done`,
    `log     ${number(log.events)} events, hash ${log.hash}`,
  ];
  for (const site of report.sites) {
    const parts = [
      ...(site.spawned > 0 ? [`spawned ${number(site.spawned)}`] : []),
      ...(site.waiting > 0 ? [`${number(site.waiting)} waiting (${site.reason})`] : []),
      ...(site.leaked > 0 ? [`${number(site.leaked)} leaked`] : []),
    ];
    if (parts.length > 0) lines.push(`line ${String(site.line).padEnd(3)} ${parts.join(', ')}`);
  }
  for (const finding of report.findings) {
    const where = finding.reason === '' ? 'running' : `${finding.reason}, line ${finding.waitLine}`;
    lines.push(
      `leak    ${number(finding.count)} × ${inert(finding.entry) || 'func'}, spawned at line ${finding.spawnLine} [${where}], found by ${finding.detector} since frame ${finding.sinceFrame}`,
    );
  }
  return lines.join('\n');
}
