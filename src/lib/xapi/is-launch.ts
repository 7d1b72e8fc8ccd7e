/**
 * Whether an address was made by a system that launches by cmi5. Two of the keys are enough, so that a launch that
 * lacks one is told of instead of being taken for a link.
 */
export function isLaunch(search: string): boolean {
  const query = new URLSearchParams(search);
  return query.has('endpoint') && (query.has('fetch') || query.has('registration'));
}
