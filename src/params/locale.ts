import type { ParamMatcher } from '@sveltejs/kit';

/** English, the default, has no prefix. */
export const match: ParamMatcher = (param) => param === 'zh';
