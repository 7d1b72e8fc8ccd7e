import { typescript } from 'monaco-editor/languages/features/typescript/lib/typescriptServices';
import leaklabTypes from 'virtual:leaklab-dts';
import { compileChecked } from '../../compiler';
import { createProgramService } from './program-service';
import type { ProgramReply, ProgramRequest } from './program-protocol';

/**
 * The worker that checks and compiles. It stands on the TypeScript inside monaco-editor, so that the site
 * carries one, but on nothing else of Monaco: a reader with a touch screen gets by without the rest.
 */
const service = createProgramService(typescript, leaklabTypes, compileChecked);

const reply = (message: ProgramReply): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ProgramRequest>) => {
  const { id, method, args } = data;
  try {
    const answer = service[method] as (...args: readonly unknown[]) => unknown;
    reply({ kind: 'value', id, value: answer(...args) });
  } catch (error) {
    reply({ kind: 'error', id, message: String(error) });
  }
};

reply({ kind: 'ready' });
