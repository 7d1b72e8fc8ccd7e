/** Where a program lives in the worker: `leaky.ts` has a folder of its own. */
export const programPath = (file: string): string => `/${file.replace(/\.ts$/, '')}/${file}`;
