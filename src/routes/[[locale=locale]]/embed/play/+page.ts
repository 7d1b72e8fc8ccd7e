import { loadProgram } from '../../../programs';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ empty: await loadProgram('playground', 'empty') });
