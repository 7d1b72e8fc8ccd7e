import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      environment: 'node',
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            // Nothing here measures time: a busy machine may take long.
            testTimeout: 60_000,
            include: [
              'src/**/*.test.ts',
              'tests/*.test.ts',
              'tests/{conformance,samples,hostile}/**/*.test.ts',
              'lessons/**/*.test.ts',
            ],
          },
        },
        {
          // Node drives a real Chromium against the built site: Monaco inside Vitest's own browser
          // mode took half a minute to load.
          extends: true,
          test: {
            name: 'browser',
            include: ['tests/browser/**/*.test.ts'],
            globalSetup: 'tests/browser/setup.ts',
            fileParallelism: false,
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
      ],
    },
  }),
);
