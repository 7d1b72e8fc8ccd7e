import { LOCALE_ENTRIES } from '../../../entries';

export const entries = () => LOCALE_ENTRIES;
