import { board } from './board';
import { degraded } from './degraded';
import { detectors } from './detectors';
import { drawer } from './drawer';
import { editor } from './editor';
import { faults } from './faults';
import { linking } from './linking';
import { loading } from './loading';
import { page } from './page';
import { parameters } from './parameters';
import { site } from './site';
import { stage } from './stage';
import { timeline } from './timeline';
import { viewport } from './viewport';

/** What a page says in English, in one piece: it comes when a page of this language is opened. */
export const catalogue = {
  board,
  degraded,
  detectors,
  drawer,
  editor,
  faults,
  linking,
  loading,
  page,
  parameters,
  site,
  stage,
  timeline,
  viewport,
};
