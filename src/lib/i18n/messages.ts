import { detectors as enDetectors } from './en/detectors';
import { drawer as enDrawer } from './en/drawer';
import { faults as enFaults } from './en/faults';
import { links as enLinks } from './en/links';
import { site as enSite } from './en/site';
import { stage as enStage } from './en/stage';
import type { Locale } from './locale';
import { detectors as zhDetectors } from './zh/detectors';
import { drawer as zhDrawer } from './zh/drawer';
import { faults as zhFaults } from './zh/faults';
import { links as zhLinks } from './zh/links';
import { site as zhSite } from './zh/site';
import { stage as zhStage } from './zh/stage';

const english = {
  detectors: enDetectors,
  drawer: enDrawer,
  faults: enFaults,
  links: enLinks,
  site: enSite,
  stage: enStage,
};

export interface Messages {
  readonly detectors: typeof zhDetectors;
  readonly drawer: typeof zhDrawer;
  readonly faults: typeof zhFaults;
  readonly links: typeof zhLinks;
  readonly site: typeof zhSite;
  readonly stage: typeof zhStage;
}

const CATALOGUES: Readonly<Record<Locale, Messages>> = {
  en: english,
  zh: {
    detectors: zhDetectors,
    drawer: zhDrawer,
    faults: zhFaults,
    links: zhLinks,
    site: zhSite,
    stage: zhStage,
  },
};

/** Every sentence of the interface, in one language. */
export function messages(locale: Locale): Messages {
  return CATALOGUES[locale];
}
