import { detectors as enDetectors } from './en/detectors';
import { faults as enFaults } from './en/faults';
import { inspector as enInspector } from './en/inspector';
import { links as enLinks } from './en/links';
import { machines as enMachines } from './en/machines';
import { site as enSite } from './en/site';
import { stage as enStage } from './en/stage';
import type { Locale } from './locale';
import { detectors as zhDetectors } from './zh/detectors';
import { faults as zhFaults } from './zh/faults';
import { inspector as zhInspector } from './zh/inspector';
import { links as zhLinks } from './zh/links';
import { machines as zhMachines } from './zh/machines';
import { site as zhSite } from './zh/site';
import { stage as zhStage } from './zh/stage';

const english = {
  detectors: enDetectors,
  faults: enFaults,
  inspector: enInspector,
  links: enLinks,
  machines: enMachines,
  site: enSite,
  stage: enStage,
};

export interface Messages {
  readonly detectors: typeof zhDetectors;
  readonly faults: typeof zhFaults;
  readonly inspector: typeof zhInspector;
  readonly links: typeof zhLinks;
  readonly machines: typeof zhMachines;
  readonly site: typeof zhSite;
  readonly stage: typeof zhStage;
}

const CATALOGUES: Readonly<Record<Locale, Messages>> = {
  en: english,
  zh: {
    detectors: zhDetectors,
    faults: zhFaults,
    inspector: zhInspector,
    links: zhLinks,
    machines: zhMachines,
    site: zhSite,
    stage: zhStage,
  },
};

/** Every sentence of the interface, in one language. */
export function messages(locale: Locale): Messages {
  return CATALOGUES[locale];
}
