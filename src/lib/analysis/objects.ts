import {
  EventKind,
  resourceKind,
  resourceName,
  WORDS_PER_EVENT,
  type ResourceKind,
  type TraceLog,
} from '../trace';

const KIND_MASK = 0x3f;

/** Something that has an id and is no task. */
export interface NamedObject {
  readonly kind: 'channel' | 'context' | 'owner' | 'resource';
  /** Where it was made; 0 if that is not known. */
  readonly site: number;
  /** An owner's or a resource's name; '' for others. */
  readonly name: string;
  /** A channel's capacity. */
  readonly capacity: number;
  /** Of a resource. */
  readonly resource: ResourceKind | null;
}

/** What the ids of a log's channels, contexts, owners and resources stand for. They share one count. */
export class Objects {
  private readonly byId = new Map<number, NamedObject>();
  private index = 0;

  constructor(private readonly log: TraceLog) {}

  /** Reads what the log has got since the last call. */
  update(): void {
    this.log.scan(this.index, this.log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) {
        const kind = words[i] & KIND_MASK;
        switch (kind) {
          case EventKind.chanMake:
            this.add(words[i + 1], { kind: 'channel', site: words[i + 3], capacity: words[i + 2] });
            break;
          case EventKind.contextMake:
            this.add(words[i + 1], { kind: 'context', site: words[i + 3] });
            break;
          case EventKind.ownerBegin:
            this.add(words[i + 1], {
              kind: 'owner',
              site: words[i + 3],
              name: this.log.strings.at(words[i + 2]),
            });
            break;
          case EventKind.resourceOpen:
            this.add(words[i + 1], {
              kind: 'resource',
              site: words[i + 3],
              name: this.log.strings.at(resourceName(words[i + 2])),
              resource: resourceKind(words[i + 2]),
            });
            break;
        }
      }
    });
    this.index = this.log.length;
  }

  get(id: number): NamedObject | undefined {
    return this.byId.get(id);
  }

  private add(
    id: number,
    {
      kind,
      site,
      name = '',
      capacity = 0,
      resource = null,
    }: Pick<NamedObject, 'kind' | 'site'> & {
      [K in keyof NamedObject]?: NamedObject[K] | undefined;
    },
  ): void {
    this.byId.set(id, { kind, site, name, capacity, resource });
  }
}
