import { inspector as enInspector } from './en/inspector';
import { machines as enMachines } from './en/machines';
import type { Locale } from './locale';
import { inspector as zhInspector } from './zh/inspector';
import { machines as zhMachines } from './zh/machines';

export interface InspectorMessages {
  readonly inspector: typeof zhInspector;
  readonly machines: typeof zhMachines;
}

const CATALOGUES: Readonly<Record<Locale, InspectorMessages>> = {
  en: { inspector: enInspector, machines: enMachines },
  zh: { inspector: zhInspector, machines: zhMachines },
};

/** Sentences of the inspector. Apart from the others, as they are loaded with it. */
export function inspectorMessages(locale: Locale): InspectorMessages {
  return CATALOGUES[locale];
}
