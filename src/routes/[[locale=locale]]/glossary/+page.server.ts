import { glossaryOf } from '$lib/glossary';
import { localeOf } from '../../addresses';
import { LOCALE_ENTRIES } from '../../entries';
import type { PageServerLoad } from './$types';

export const entries = () => LOCALE_ENTRIES;

export const load: PageServerLoad = ({ params }) => ({
  path: 'glossary/',
  terms: glossaryOf(localeOf(params.locale)),
});
