import { loadMessages } from '$lib/i18n';
import { localeOf } from '../../addresses';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => {
  const locale = localeOf(params.locale);
  await loadMessages(locale);
  return { locale };
};
