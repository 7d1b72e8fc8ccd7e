import { localeOf } from '../addresses';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ params }) => ({ locale: localeOf(params.locale) });
