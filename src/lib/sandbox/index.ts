export { createSandbox, type RunHandle, type Sandbox } from './host';
export { type RunListener, type RunRequest } from './run';
export { selfTest } from './self-test';
