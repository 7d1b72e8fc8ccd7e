/**
 * Text of a stranger's program (names, log lines, panics, messages that quote them), made harmless to look at:
 * nothing in it is invisible, reorders or overprints what stands around it, or is a command to a terminal.
 * What is taken out is shown as Go's `%q` shows it: `\n`, `\x1b`, `\u202e`.
 */

/** Controls, formats (bidi among them), halves of pairs, private characters, line ends, and what draws nothing. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{2800}]/u;

/** Marks over one letter: no language needs more, and a tall stack of them covers the lines around it. */
const MOST_MARKS = 4;
const MARK = /\p{M}/u;

const SUSPECT = new RegExp(`${HIDDEN.source}|\\p{M}{${MOST_MARKS + 1}}`, 'u');

/** What a joiner or a variation selector may follow: then both are one picture. */
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const JOINER = '\u200d';
const AS_EMOJI = '\ufe0f';

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A program's text for one line of a page or a terminal. `most`: UTF-16 units after which it ends with `…`. */
export function inert(text: string, most = Infinity): string {
  return cut(SUSPECT.test(text) ? spelled(Array.from(text)) : text, most);
}

/** The same, where the text's own line ends and tabs shall stay. */
export function inertLines(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((part) => inert(part))
        .join('\t'),
    )
    .join('\n');
}

/** JSON that says the same, and has no character that a terminal would obey. */
export function inertJson(json: string): string {
  return json.replaceAll(new RegExp(HIDDEN, 'gu'), (character) =>
    Array.from({ length: character.length }, (_, i) => unit(character.charCodeAt(i))).join(''),
  );
}

function spelled(characters: readonly string[]): string {
  let marks = 0;
  return characters
    .map((character, i) => {
      if (!HIDDEN.test(character)) {
        marks = MARK.test(character) ? marks + 1 : 0;
        if (marks <= MOST_MARKS) return character;
        return marks === MOST_MARKS + 1 ? '…' : '';
      }
      marks = 0;
      return isPartOfEmoji(characters, i) ? character : escaped(character);
    })
    .join('');
}

function isPartOfEmoji(characters: readonly string[], at: number): boolean {
  const before = characters.at(at - 1) === AS_EMOJI ? at - 2 : at - 1;
  if (before < 0 || !EMOJI.test(characters[before])) return false;
  if (characters[at] === AS_EMOJI) return before === at - 1;
  return characters[at] === JOINER && EMOJI.test(characters.at(at + 1) ?? '');
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return SHORT[character] ?? `\\x${hex(code, 2)}`;
  return code > 0xffff ? `\\U${hex(code, 8)}` : unit(code);
}

const unit = (code: number): string => `\\u${hex(code, 4)}`;

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** Ends before a letter, so that neither a pair nor a letter's marks are torn apart. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most;
  while (end > 0 && /^[\p{M}\udc00-\udfff]/u.test(text.slice(end, end + 1))) end--;
  return `${text.slice(0, end)}…`;
}
