import { json } from '@sveltejs/kit';
import { oembedOf } from '$lib/preview';
import { localeOf } from '../../../addresses';
import { lessonEntries } from '../../../lesson-data.server';
import { shownLesson, SITE } from '../../../site.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Without whole addresses there is nothing that another page could show. */
export const entries: EntryGenerator = () => (SITE === null ? [] : lessonEntries());

export const GET: RequestHandler = ({ params }) =>
  json(oembedOf(shownLesson(params.slug, localeOf(params.locale)), SITE ?? ''));
