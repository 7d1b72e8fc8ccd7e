// The headers that a host should send with the built site. A page's own meta element holds its content
// policy, so the site is safe without any of them; what a meta element cannot say is here alone.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** For every answer. Never COEP: with it, a page could not be framed, nor frame what others serve. */
const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Any site may show a page in a frame: see docs/hosting.md. */
const FRAME_ANCESTORS = 'frame-ancestors *';

/** Files whose names hold a hash of what is in them. */
const IMMUTABLE = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]+)">/;

/**
 * Writes `_headers` into the built site, in the form that several static hosts read: a path, then its headers,
 * indented. Each page has a rule of its own, as its policy names the hash of its own inline script.
 * @param {string} dir
 */
export function writeHeaders(dir) {
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file === 'index.html' || file.endsWith(`${sep}index.html`))
    .sort();
  const rules = pages.map((file) => {
    const policy = POLICY.exec(readFileSync(join(dir, file), 'utf8'))?.[1];
    if (policy === undefined) throw new Error(`${file} has no content policy.`);
    const folder = dirname(file).split(sep).join('/');
    const path = folder === '.' ? '/' : `/${folder}/`;
    return rule(path, { 'Content-Security-Policy': `${policy}; ${FRAME_ANCESTORS}` });
  });
  const text = [rule('/*', commonHeaders), rule('/_app/immutable/*', IMMUTABLE), ...rules];
  writeFileSync(join(dir, '_headers'), `${text.join('\n\n')}\n`);
}

/**
 * Makes an adapter of SvelteKit write `_headers` too.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} dir where it writes the site
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withHeaders(adapter, dir) {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      writeHeaders(dir);
    },
  };
}

/**
 * Reads `_headers`.
 * @param {string} text
 * @returns {(path: string) => Record<string, string>} the headers of a path below the site's root
 */
export function readHeaders(text) {
  const rules = text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      return {
        path,
        headers: lines.map((line) => {
          const [name = '', ...value] = line.trim().split(': ');
          return /** @type {const} */ ([name, value.join(': ')]);
        }),
      };
    });
  /** @param {string} pattern @param {string} path */
  const matches = (pattern, path) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  return (path) =>
    Object.fromEntries(
      rules.filter((each) => matches(each.path, path)).flatMap(({ headers }) => headers),
    );
}

/**
 * @param {string} path
 * @param {Record<string, string>} headers
 */
function rule(path, headers) {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join(
    '\n',
  );
}
