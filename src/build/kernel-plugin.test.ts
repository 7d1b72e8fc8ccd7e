import { gzipSync } from 'node:zlib';
import { Script } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleKernel } from './kernel-plugin';

describe('the kernel', () => {
  let kernel: string;
  beforeAll(async () => void (kernel = await bundleKernel()));

  test('is an expression of a classic script', () => {
    expect(() => new Script(`(${kernel}\n)`)).not.toThrow();
    expect(kernel).not.toContain('import.meta');
  });

  test('holds no development build and no schema library', () => {
    expect(kernel).not.toContain('process.env');
    expect(kernel).not.toContain('~standard');
  });

  test('holds the tables of the machines, and neither the machines nor their library', () => {
    expect(kernel).toContain('frameTable');
    expect(kernel).not.toContain('resolveState');
    expect(kernel).not.toContain('In a run queue');
  });

  test('ends its lines in one way, so that a stack trace finds the learner’s line', () => {
    expect(kernel).not.toMatch(/[\r\u2028\u2029]/);
  });

  test('is small enough to be had at once', () => {
    expect(gzipSync(kernel).length).toBeLessThan(30_000);
  });
});

test('the site finds the kernel and the boot script by their names', async () => {
  const boot = await import('virtual:leaklab-boot');
  expect(boot.text).toContain("self.origin !== 'null'");
  expect(boot.hash).toMatch(/^sha256-[A-Za-z0-9+/]{43}=$/);
  const { default: kernel } = await import('virtual:leaklab-kernel');
  expect(kernel).toContain('postMessage');
});
