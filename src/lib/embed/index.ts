export { embedAddresses } from './addresses';
export type { Command } from './commands';
export { HostPage, type Report } from './host-page';
export {
  readEmbed,
  writeEmbed,
  type EmbedSettings,
  type ReadEmbed,
  type ShownWorlds,
} from './settings';
export { FIRST_HEIGHT, SNIPPETS, snippetOf, type SnippetKind } from './snippets';
