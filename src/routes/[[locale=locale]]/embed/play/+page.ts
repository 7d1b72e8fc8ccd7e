import empty from '/simulations/playground/empty.ts?program';
import type { PageLoad } from './$types';

export const load: PageLoad = () => ({ empty });
