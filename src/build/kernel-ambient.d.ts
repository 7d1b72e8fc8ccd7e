declare module 'virtual:leaklab-kernel' {
  /** Text of a classic script: an expression whose value is `start` of `src/lib/sandbox/worker.ts`. */
  const kernel: string;
  export default kernel;
}

declare module 'virtual:leaklab-boot' {
  /** Exact text of `src/lib/sandbox/boot.js`. */
  export const text: string;
  /** Its source in a content policy, without quotes: `sha256-…`. */
  export const hash: string;
}
