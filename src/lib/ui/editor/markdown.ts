import { inertLines } from '../../base';

/** TypeScript code as Markdown, whatever backticks it has itself. */
export function codeBlock(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}typescript\n${inertLines(code)}\n${fence}`;
}

/**
 * Markdown of a comment. It may be a stranger's, so nothing in it is a link or a picture: those could lie about
 * where they lead. (The editor itself takes HTML for text.)
 */
export function withoutLinks(markdown: string): string {
  return inertLines(markdown)
    .replaceAll(/\](?=[([:])/g, '] ')
    .replaceAll(/<(?=[a-z][a-z\d+.-]*:|[^\s<>]*@)/gi, '< ');
}
