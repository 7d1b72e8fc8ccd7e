import { board as enBoard } from './en/board';
import { detectors as enDetectors } from './en/detectors';
import { faults as enFaults } from './en/faults';
import { links as enLinks } from './en/links';
import { site as enSite } from './en/site';
import { stage as enStage } from './en/stage';
import type { Locale } from './locale';
import { board as zhBoard } from './zh/board';
import { detectors as zhDetectors } from './zh/detectors';
import { faults as zhFaults } from './zh/faults';
import { links as zhLinks } from './zh/links';
import { site as zhSite } from './zh/site';
import { stage as zhStage } from './zh/stage';

const english = {
  board: enBoard,
  detectors: enDetectors,
  faults: enFaults,
  links: enLinks,
  site: enSite,
  stage: enStage,
};

export interface Messages {
  readonly board: typeof zhBoard;
  readonly detectors: typeof zhDetectors;
  readonly faults: typeof zhFaults;
  readonly links: typeof zhLinks;
  readonly site: typeof zhSite;
  readonly stage: typeof zhStage;
}

const CATALOGUES: Readonly<Record<Locale, Messages>> = {
  en: english,
  zh: {
    board: zhBoard,
    detectors: zhDetectors,
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
