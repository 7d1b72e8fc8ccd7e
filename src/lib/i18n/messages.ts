import { board as enBoard } from './en/board';
import { degraded as enDegraded } from './en/degraded';
import { detectors as enDetectors } from './en/detectors';
import { drawer as enDrawer } from './en/drawer';
import { faults as enFaults } from './en/faults';
import { links as enLinks } from './en/links';
import { loading as enLoading } from './en/loading';
import { page as enPage } from './en/page';
import { site as enSite } from './en/site';
import { stage as enStage } from './en/stage';
import { timeline as enTimeline } from './en/timeline';
import { viewport as enViewport } from './en/viewport';
import type { Locale } from './locale';
import { board as zhBoard } from './zh/board';
import { degraded as zhDegraded } from './zh/degraded';
import { detectors as zhDetectors } from './zh/detectors';
import { drawer as zhDrawer } from './zh/drawer';
import { faults as zhFaults } from './zh/faults';
import { links as zhLinks } from './zh/links';
import { loading as zhLoading } from './zh/loading';
import { page as zhPage } from './zh/page';
import { site as zhSite } from './zh/site';
import { stage as zhStage } from './zh/stage';
import { timeline as zhTimeline } from './zh/timeline';
import { viewport as zhViewport } from './zh/viewport';

const english = {
  board: enBoard,
  degraded: enDegraded,
  detectors: enDetectors,
  drawer: enDrawer,
  faults: enFaults,
  links: enLinks,
  loading: enLoading,
  page: enPage,
  site: enSite,
  stage: enStage,
  timeline: enTimeline,
  viewport: enViewport,
};

export interface Messages {
  readonly board: typeof zhBoard;
  readonly degraded: typeof zhDegraded;
  readonly detectors: typeof zhDetectors;
  readonly drawer: typeof zhDrawer;
  readonly faults: typeof zhFaults;
  readonly links: typeof zhLinks;
  readonly loading: typeof zhLoading;
  readonly page: typeof zhPage;
  readonly site: typeof zhSite;
  readonly stage: typeof zhStage;
  readonly timeline: typeof zhTimeline;
  readonly viewport: typeof zhViewport;
}

const CATALOGUES: Readonly<Record<Locale, Messages>> = {
  en: english,
  zh: {
    board: zhBoard,
    degraded: zhDegraded,
    detectors: zhDetectors,
    drawer: zhDrawer,
    faults: zhFaults,
    links: zhLinks,
    loading: zhLoading,
    page: zhPage,
    site: zhSite,
    stage: zhStage,
    timeline: zhTimeline,
    viewport: zhViewport,
  },
};

/** Every sentence of the interface, in one language. */
export function messages(locale: Locale): Messages {
  return CATALOGUES[locale];
}
