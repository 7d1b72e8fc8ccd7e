import { json } from '@sveltejs/kit';
import type { EmbedCode } from '$lib/ui/embed';
import { highlightLines } from '$lib/ui/editor/highlight.server';
import empty from '../../../../../../simulations/playground/empty.ts?raw';
import { LOCALE_ENTRIES } from '../../../../entries';

export const prerender = true;

export const entries = () => LOCALE_ENTRIES;

/** What the embedded playground loads with its code, which is shown from the start. */
export const GET = async (): Promise<Response> => {
  const lines = await highlightLines(empty, 'typescript');
  const code: EmbedCode = { code: { leaky: { lines }, fixed: { lines } } };
  return json(code);
};
