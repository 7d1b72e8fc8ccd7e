/** The keys that a learning management system puts into the address of what it launches (cmi5, section 8.1). */
export const LAUNCH_KEYS = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const;

/**
 * Whether an address was made by a system that launches by cmi5. Two of the keys are enough, so that a launch that
 * lacks one is told of instead of being taken for a link.
 */
export function isLaunch(search: string): boolean {
  const query = new URLSearchParams(search);
  return query.has('endpoint') && (query.has('fetch') || query.has('registration'));
}
