import { playPrograms } from '$lib/ui/play';
import empty from '../../../../simulations/playground/empty.ts?program';

export const programs = playPrograms(empty);
