// id: import-foreign
// title: Imports a stranger's module
// why: a static import is fetched before anything runs
// compiled: refused leaklab/import at 6

import 'http://canary.test/x.js';

export async function main() {}
