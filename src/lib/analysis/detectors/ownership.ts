import { NEVER, type TaskFacts } from '../facts';
import type { Detector } from './detector';

/**
 * The contract of a scope: a task that is alive `graceFrames` after its owner (an entity, a room, a
 * connection) has ended is leaked.
 *
 * Blind spots: tasks without an owner, and tasks of an owner whose end nobody states. False alarm: a clean-up
 * that takes longer than the grace.
 */
export function createOwnership(graceFrames: number): Detector {
  return {
    name: 'ownership',
    leakedFrom(facts: TaskFacts, task: number): number {
      const owner = facts.owner[task];
      // Most tasks have none, and there may be a million of them.
      if (owner === 0) return NEVER;
      const ended = facts.ownerEnded.get(owner);
      return ended === undefined ? NEVER : ended + graceFrames;
    },
  };
}
