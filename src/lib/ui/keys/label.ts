import type { Messages } from '$lib/i18n';
import { KEYS, type CommandOf, type KeyGroup } from './table';

type KeyWords = Messages['stage']['keys'];

/** The keys of a group that ask for a command, as they are written on a keyboard: `Shift + ←`. */
export function keysOf<G extends KeyGroup>(
  group: G,
  command: CommandOf<G>,
  words: KeyWords,
): string[] {
  return Object.entries(KEYS[group])
    .filter(([, meant]) => meant === command)
    .map(([name]) => labelOf(name, words));
}

/** What the keys of a group ask for, each once, in the table’s order; digits last, as objects have them first. */
export function commandsOf<G extends KeyGroup>(group: G): CommandOf<G>[] {
  const entries = Object.entries(KEYS[group]) as [name: string, command: CommandOf<G>][];
  const isDigit = ([name]: [string, unknown]): boolean => /^\d$/.test(name);
  const ordered = [...entries.filter((entry) => !isDigit(entry)), ...entries.filter(isDigit)];
  return [...new Set(ordered.map(([, command]) => command))];
}

function labelOf(name: string, words: KeyWords): string {
  if (name.startsWith('Shift+')) return words.shift(labelOf(name.slice('Shift+'.length), words));
  return name in words.names ? words.names[name as keyof KeyWords['names']] : name.toUpperCase();
}
