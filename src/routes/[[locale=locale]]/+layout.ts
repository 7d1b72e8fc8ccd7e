import type { Locale } from '$lib/i18n';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ params }) => {
  const locale: Locale = params.locale ?? 'en';
  return { locale };
};
