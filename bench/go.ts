import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Contestant } from './contestant';

/** Beside the bundle: each build of the bench empties that folder. */
const binary = join(dirname(process.argv[1]), 'go-peer');

/** Builds the programs in real Go. False where there is no Go: then `goContestants` gives none. */
export function buildGo(): boolean {
  const { status } = spawnSync('go', ['build', '-o', binary, '.'], { cwd: 'bench/peers/go' });
  return status === 0;
}

/** Real Go at a job, on one and on two processors; see `peers/go/main.go`. */
export function goContestants(job: 'message' | 'pairs' | 'spawn' | 'frame'): Contestant[] {
  if (!existsSync(binary)) return [];
  return [1, 2].map((procs) => ({
    name: `real Go, ${procs} ${procs === 1 ? 'processor' : 'processors'}`,
    measure: () => Number(spawnSync(binary, [job, String(procs)], { encoding: 'utf8' }).stdout),
  }));
}
