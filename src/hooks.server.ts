import type { Handle } from '@sveltejs/kit';
import { cardOf, headOf } from '$lib/preview';
import { localeOf } from './routes/addresses';
import { shownLesson, SITE } from './routes/site.server';

/**
 * Kit links the style sheets of all that a page may import later. The editor's is asked for together with the
 * editor: a reader who only watches does without.
 */
const LATE_STYLES = /<link href="[^"]*\/monaco\.[^"]*\.css" rel="stylesheet">/g;

/** Where a lesson is launched from a course, and there alone: whose server it talks to is known when it is launched. */
const LESSON_ROUTE = '/[[locale=locale]]/lessons/[slug]';
const LAUNCH_ROUTE = '/[[locale=locale]]/launch/[slug]';
const ANY_SERVER = "connect-src 'self' http: https:";

/**
 * Fills `<html lang>`, which lies outside of every Svelte component, and what is said to who shows links, which no
 * script needs; drops what is not needed at once.
 */
export const handle: Handle = ({ event, resolve }) => {
  const lang = event.params.locale ?? 'en';
  const isLaunch = event.route.id === LAUNCH_ROUTE;
  const { slug } = event.params;
  const preview =
    event.route.id === LESSON_ROUTE && slug !== undefined
      ? headOf(cardOf(shownLesson(slug, localeOf(event.params.locale)), SITE))
      : '';
  return resolve(event, {
    transformPageChunk: ({ html }) => {
      const page = html
        .replace('%lang%', lang)
        .replace(LATE_STYLES, '')
        .replace('%preview%', () => preview);
      return isLaunch ? page.replace("connect-src 'self'", ANY_SERVER) : page;
    },
  });
};
