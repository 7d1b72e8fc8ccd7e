import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served: under a sub-path, as it must work there. */
    siteUrl: string;
  }
}

/** Serves the built site for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await serve({ port: 0, base: '/some/sub/path/' });
  project.provide('siteUrl', url);
  return close;
}
