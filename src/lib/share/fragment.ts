/** What stands behind the `#`: `#leak`, `#code=1.…`, `#leak&code=1.…`. */
export interface Fragment {
  /** The lesson's step that is open. */
  readonly step: string | null;
  /** Code as it stands there, for `decodeCode`. */
  readonly code: string | null;
}

/** More parts than any link of ours has; the rest of a hostile one is not looked at. */
const PARTS = 16;

/** Reads a fragment, with or without its `#`. Parts that are not known are left out. Never throws. */
export function readFragment(hash: string): Fragment {
  let step: string | null = null;
  let code: string | null = null;
  for (const part of hash.replace(/^#/, '').split('&', PARTS)) {
    const text = percentDecoded(part);
    const named = /^code=(.*)$/is.exec(text);
    if (named !== null) code ??= named[1];
    else if (/^[a-z0-9-]+$/.test(text)) step ??= text;
  }
  return { step, code };
}

/** The fragment with its `#`, or nothing where there is nothing to say. */
export function writeFragment({ step, code }: Fragment): string {
  const parts = [...(step === null ? [] : [step]), ...(code === null ? [] : [`code=${code}`])];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** Some programs encode what needs no encoding. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
