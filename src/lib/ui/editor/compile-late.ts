import type { compileInEditor as Compile } from './compile';

/** `compileInEditor`, which comes into the page when it is first asked: who only watches compiles nothing. */
export const compileInEditor: typeof Compile = async (...request) => {
  const loaded = await import('./compile');
  return loaded.compileInEditor(...request);
};
