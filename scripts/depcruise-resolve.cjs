const { resolve } = require('node:path');

// Dependency-cruiser does not know Kit's aliases, and an unresolved import breaks no rule: the
// table would pass falsely. Taken from the working directory, so that a test can cruise a fixture.
module.exports = {
  resolve: {
    alias: {
      $lib: resolve('src/lib'),
      leaklab$: resolve('src/lib/program/leaklab.ts'),
    },
  },
};
