import { inert } from '$lib/base';
import { Objects } from '$lib/analysis';
import type { ToolMessages } from '$lib/i18n/tools';
import type { WorldView } from '$lib/session';
import { RESOURCE_KIND_NAMES, RUNTIME_TASK, type TraceLog } from '$lib/trace';
import { siteName } from '../../board/places';
import { readerOf } from './readers';

/** What Go calls a function without a name. */
const NAMELESS = 'func';

/** How the things of one world are called in the reader's language. */
export class Names {
  private readonly objects: Objects;

  constructor(
    readonly view: WorldView,
    private readonly words: ToolMessages,
  ) {
    this.objects = readerOf(view.log, Objects, () => new Objects(view.log));
  }

  /** `task 12 · tick`; the runtime for task 0. */
  task(task: number): string {
    if (task === RUNTIME_TASK) return this.words.events.runtime;
    return this.words.task(task, entryName(this.view.log, this.view.state.tasks.entry[task] ?? 0));
  }

  /** `leaky.ts:11`. */
  site(site: number): string {
    return siteName(this.view, site);
  }

  /** A channel, context, owner or resource by what it is; '' for 0. */
  object(id: number): string {
    if (id === 0) return '';
    const { objects } = this.words;
    const found = this.objects.get(id);
    switch (found?.kind) {
      case 'channel':
        return objects.channel(id, this.site(found.site));
      case 'context':
        return objects.context(id, this.site(found.site));
      case 'owner':
        return objects.owner(id, inert(found.name));
      case 'resource':
        return objects.resource(
          id,
          this.words.resourceKinds[RESOURCE_KIND_NAMES[found.resource ?? 0] ?? 'object'],
          inert(found.name),
        );
      default:
        return objects.unknown(id);
    }
  }
}

/** The function that tasks of an entry run. */
export function entryName(log: TraceLog, entry: number): string {
  const name = inert(log.entries.at(entry)?.name ?? '');
  return name === '' ? NAMELESS : name;
}
