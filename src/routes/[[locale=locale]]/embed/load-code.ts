import type { EmbedCode } from '$lib/ui/embed';

/** What an embed shows when its code is opened; it was written when the site was built. */
export async function loadCode(address: string): Promise<EmbedCode> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as EmbedCode;
}
