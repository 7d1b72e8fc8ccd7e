import { KEYS, type CommandOf, type KeyGroup } from './table';

/** What of a keyboard event counts. */
export type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** A key that was pressed somewhere on the page. */
export type PageKey = Key & Pick<KeyboardEvent, 'defaultPrevented' | 'target'>;

/** Here every key belongs to what has the focus. */
const TYPING = 'input, textarea, select, dialog, [contenteditable], .monaco-editor';

/** What a key asks for in a group of the table; null where it is none of the group’s. */
export function commandIn<G extends KeyGroup>(group: G, key: Key): CommandOf<G> | null {
  if (key.ctrlKey || key.metaKey || key.altKey) return null;
  const keys = KEYS[group] as unknown as Readonly<Record<string, CommandOf<G>>>;
  const name = nameOf(key);
  return Object.hasOwn(keys, name) ? keys[name] : null;
}

/** The same for a group that counts on the whole page: where one types, keys are text. */
export function commandOnPage<G extends KeyGroup>(group: G, key: PageKey): CommandOf<G> | null {
  return key.defaultPrevented || isWithin(key.target, TYPING) ? null : commandIn(group, key);
}

/** Whether an element, or one around it, is what a selector says. */
export function isWithin(target: EventTarget | null, selector: string): boolean {
  const closest = (target as Partial<Element> | null)?.closest;
  return typeof closest === 'function' && closest.call(target, selector) !== null;
}

/** A key as the table names it. Which sign needs Shift is the keyboard’s affair, and a letter has no case. */
function nameOf({ key, shiftKey }: Key): string {
  if (/^[^\d\s]$/u.test(key)) return key.toLowerCase();
  return shiftKey ? `Shift+${key}` : key;
}
