import type { SceneSetting } from '$lib/content';
import { arena } from './arena';
import { lobby } from './lobby';
import { rows } from './rows';
import type { Scene } from './scene';
import { skills } from './skills';

/** The scene that a lesson has declared. */
export function sceneFor(setting: SceneSetting): Scene {
  switch (setting.kind) {
    case 'arena':
      return arena(setting.sprites);
    case 'lobby':
      return lobby(setting.seats);
    case 'skills':
      return skills(setting.entry, setting.slots);
    case 'rows':
      return rows(setting.rows);
  }
}
