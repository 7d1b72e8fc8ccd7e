import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const bootFile = new URL('../src/lib/sandbox/boot.js', import.meta.url);

/**
 * The CSP source of the sandbox's boot script. The site's own policy must name it too, because a
 * srcdoc frame inherits its parent's policy.
 * @returns {`sha256-${string}`} the hash of the file's exact text (of nothing, while it is absent)
 */
export function bootHash() {
  const text = existsSync(bootFile) ? readFileSync(bootFile) : '';
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
