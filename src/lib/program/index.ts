import type { BoundModule } from '../engine';
import { bind } from './binding';
import * as exports from './leaklab';

/** The module that programs import, as a `World` takes it. */
export const leaklab: BoundModule = { exports, bind };
