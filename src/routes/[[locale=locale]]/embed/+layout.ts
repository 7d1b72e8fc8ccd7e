import { localeOf } from '../../addresses';
import type { LayoutLoad } from './$types';

// `start.ts` brings an embed to life, without what the site's own pages need to follow links.
export const csr = false;

export const load: LayoutLoad = ({ params }) => ({ locale: localeOf(params.locale) });
