/**
 * Where the site will be, from the variable `SITE_ADDRESS`: its pages and files are named by relative addresses, but
 * who shows a link elsewhere needs whole ones.
 * @returns with a slash at its end; null where the variable is not set
 * @throws an Error that says what is wrong with it, so that no site is built with wrong addresses
 */
export function siteAddress(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && url.search === '' && url.hash === '' && url.username === '';
  if (url === null || !/^https?:$/.test(url.protocol) || !isPlain) {
    throw new Error(
      `SITE_ADDRESS is "${text}". It must be where the site will be, such as https://example.org/leaklab/.`,
    );
  }
  return url.href.replace(/\/*$/, '/');
}
