const PROBE = 'leaklab.probe';

/** Whether the browser keeps anything for this site: asking for storage may throw, and so may using it. */
export function canStore(): boolean {
  try {
    localStorage.setItem(PROBE, '');
    localStorage.removeItem(PROBE);
    return true;
  } catch {
    return false;
  }
}
