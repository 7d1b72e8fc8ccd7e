import type { Fault } from '../base';

/** What a run needs of a browser, with words for who lacks it. */
const NEEDS: readonly (readonly [name: string, isThere: () => boolean])[] = [
  ['web workers', () => typeof Worker === 'function'],
  ['message channels', () => typeof MessageChannel === 'function'],
  [
    'addresses for blobs',
    () => typeof Blob === 'function' && typeof URL.createObjectURL === 'function',
  ],
  [
    'sandboxed inline frames',
    () => 'sandbox' in HTMLIFrameElement.prototype && 'srcdoc' in HTMLIFrameElement.prototype,
  ],
];

/** Says what this browser lacks for running programs; null if it lacks nothing. */
export function selfTest(): Fault | null {
  const missing = NEEDS.filter(([, isThere]) => !works(isThere)).map(([name]) => name);
  if (missing.length === 0) return null;
  const message =
    `This browser cannot run programs: it has no ${missing.join(', no ')}. ` +
    'Use a current version of Chrome, Edge, Firefox or Safari.';
  return { code: 'unsupported', message, line: null };
}

function works(isThere: () => boolean): boolean {
  try {
    return isThere();
  } catch {
    return false;
  }
}
