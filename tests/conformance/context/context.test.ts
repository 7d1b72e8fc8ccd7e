import { describe, expect, it } from 'vitest';
import { failures, loadProgram, programsIn } from '../run-file';

const here = new URL('./', import.meta.url);

describe('context', () => {
  it.each(programsIn(here))('%s', (name) => {
    const program = loadProgram(new URL(`${name}.ts`, here));
    expect(failures(program)).toEqual([]);
  });
});
