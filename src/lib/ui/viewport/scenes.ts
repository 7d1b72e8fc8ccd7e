import type { SceneSetting } from '$lib/content';
import type { Scene } from './scene';

/** The scene that a lesson has declared. A page shows one kind: the others do not come with it. */
export async function sceneFor(setting: SceneSetting): Promise<Scene> {
  switch (setting.kind) {
    case 'arena':
      return (await import('./arena')).arena(setting.sprites);
    case 'lobby':
      return (await import('./lobby')).lobby(setting.seats);
    case 'skills':
      return (await import('./skills')).skills(setting.entry, setting.slots);
    case 'rows':
      return (await import('./rows')).rows(setting.rows);
  }
}
