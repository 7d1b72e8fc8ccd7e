/** Optional parameters are not crawled, so each language is named. */
export const LOCALE_ENTRIES = [{ locale: '' }, { locale: 'zh' }];
