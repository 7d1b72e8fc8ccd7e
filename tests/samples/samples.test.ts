import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileInNode } from '../../src/lib/compiler/node';
import { runCompiled, runNatively } from './run';

const folder = fileURLToPath(new URL('.', import.meta.url));
const samples = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(samples)('the sample $name', ({ name }) => {
  const text = readFileSync(`${folder}${name}/input.ts`, 'utf8');
  const { program, diagnostics } = compileInNode('input.ts', text);

  it('compiles', () => {
    expect(diagnostics).toEqual([]);
  });

  it('logs on the engine what JavaScript logs on promises', async () => {
    const { lines, end } = runCompiled(program!);
    expect(end).toEqual({ exitCode: 0, fault: null });
    expect(lines).toEqual(await runNatively(text));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${name}/output.txt`);
  });

  it('gives the same bytes each time', () => {
    expect(JSON.stringify(compileInNode('input.ts', text).program)).toBe(JSON.stringify(program));
  });

  it('has no comment and no raw line separator', () => {
    expect(program!.code).not.toMatch(/\/\*|^\s*\/\/(?!# sourceMappingURL=data)|\u2028/mu);
    expect(program!.code.startsWith('(function ($k, $leaklab) {')).toBe(true);
    expect(program!.code.endsWith('})')).toBe(true);
  });
});
