import { board } from './board';
import { degraded } from './degraded';
import { linking } from './linking';
import { loading } from './loading';
import { site } from './site';
import { stage } from './stage';
import { timeline } from './timeline';

/** Of what a page says in English, the part that a stage needs. */
export const catalogue = { board, degraded, linking, loading, site, stage, timeline };
