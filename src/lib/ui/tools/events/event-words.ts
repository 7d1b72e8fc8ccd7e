import { inert } from '$lib/base';
import type { ToolMessages } from '$lib/i18n/tools';
import { CloseReason, EventKind, type TraceEvent, type TraceLog } from '$lib/trace';
import { placeName } from '../../board/places';
import { formatBytes, formatTime } from '../../stage/figures';
import type { Names } from '../parts/names';

const TWO_32 = 2 ** 32;
const CLOSE_REASONS = Object.keys(CloseReason) as (keyof typeof CloseReason)[];

/** One event as a sentence. A log may be forged: what is not known is said to be so, by its number. */
export function eventWords(
  { kind, subject, a, b }: TraceEvent,
  log: TraceLog,
  names: Names,
  words: ToolMessages,
): string {
  const { say } = words.events;
  const task = names.task(subject);
  const text = (id: number): string => inert(log.strings.at(id) ?? '');
  const bytes = (): string => formatBytes(a + b * TWO_32);
  switch (kind) {
    case EventKind.advance:
      return '';
    case EventKind.frameBegin:
      return say.frameBegin(subject);
    case EventKind.frameWait:
      return say.frameWait(subject, formatTime(a + b * TWO_32));
    case EventKind.frameDrop:
      return say.frameDrop(subject);
    case EventKind.taskSpawn: {
      const site = log.entries.at(a)?.site ?? 0;
      return site === 0
        ? say.taskSpawnMain(task)
        : say.taskSpawn(task, names.task(b), names.site(site));
    }
    case EventKind.taskOwn:
      return say.taskOwn(task, names.object(a));
    case EventKind.taskRun:
      return say.taskRun(task);
    case EventKind.taskBlock: {
      const place = placeName(names.view, a);
      return b === 0 ? say.taskBlock(task, place) : say.taskBlockOn(task, place, names.object(b));
    }
    case EventKind.taskReady:
      return say.taskReady(task, names.task(a));
    case EventKind.taskYield:
      return a === 1 ? say.taskPreempted(task, names.site(b)) : say.taskYield(task, names.site(b));
    case EventKind.taskDone:
      return say.taskDone(task);
    case EventKind.taskPanic:
      return say.taskPanic(task, text(a), names.site(b));
    case EventKind.chanMake:
      return say.chanMake(names.object(subject), a);
    case EventKind.chanSend:
      return say.chanSend(task, names.object(a), b);
    case EventKind.chanRecv:
      return say.chanRecv(task, names.object(a), b);
    case EventKind.chanClose:
      return say.chanClose(task, names.object(a));
    case EventKind.contextMake:
      return a === 0
        ? say.contextMake(names.object(subject))
        : say.contextMakeIn(names.object(subject), names.object(a));
    case EventKind.contextCancel:
      return b === 0
        ? say.contextCancel(names.object(subject), text(a))
        : say.contextCancelBy(names.object(subject), text(a), names.object(b));
    case EventKind.ownerBegin:
      return say.ownerBegin(names.object(subject));
    case EventKind.ownerEnd:
      return say.ownerEnd(names.object(subject), names.task(a));
    case EventKind.log:
      return say.log(task, text(a));
    case EventKind.callLost:
      return say.callLost(task, names.site(b));
    case EventKind.exit:
      return say.exit(subject);
    case EventKind.gcStart:
      return say.gcStart(subject, bytes());
    case EventKind.gcEnd:
      return say.gcEnd(subject, bytes());
    case EventKind.gcPause:
      return say.gcPause(subject, formatTime(a));
    case EventKind.heapGoal:
      return say.heapGoal(bytes());
    case EventKind.heapLive:
      return say.heapLive(bytes());
    case EventKind.stackSize:
      return say.stackSize(task, formatBytes(a), formatBytes(b));
    case EventKind.resourceOpen:
      return say.resourceOpen(names.object(subject), names.site(b));
    case EventKind.resourceOwn:
      return say.resourceOwn(names.object(subject), names.object(a));
    case EventKind.resourceSize:
      return say.resourceSize(names.object(subject), bytes());
    case EventKind.resourceIdle:
      return say.resourceIdle(names.object(subject), names.task(a));
    case EventKind.resourceReuse:
      return say.resourceReuse(names.object(subject), names.task(a));
    case EventKind.resourceClose: {
      const reason = CLOSE_REASONS.at(b >>> 16) ?? 'program';
      return say.resourceClose(names.object(subject), names.task(a), say.closeReasons[reason]);
    }
  }
}
