/**
 * Brings an embed to life. An entry of its own, as an embed leads to no other page: what follows links, and loads
 * pages, is a good tenth of all script that it would load.
 */
import { mount } from 'svelte';
import { readEmbed } from '$lib/embed';
import { loadStageMessages } from '$lib/i18n';
import type { LessonPrograms } from '$lib/session';
import { EmbedPage, type EmbedCode } from '$lib/ui/embed';
import { loadLesson } from '../../programs';
import { DATA_ID, ROOT_ID, type EmbedData } from './data';

const data = JSON.parse(document.getElementById(DATA_ID)?.textContent ?? '') as EmbedData;
const { lang = data.locale } = readEmbed(location.search).settings;
// The page of the other language, where the address asks for it.
if (lang === data.locale) await start();
else location.replace(data.other + location.search + location.hash);

async function start(): Promise<void> {
  const { programs } = data;
  const coming =
    programs === null ? playPrograms() : loadLesson(programs.simulation, programs.folder);
  // Whoever waits for them says so; until then nobody has missed them.
  coming.catch(() => undefined);
  await loadStageMessages(data.locale);
  const target = document.getElementById(ROOT_ID);
  if (target === null) return;
  target.replaceChildren();
  mount(EmbedPage, {
    target,
    props: {
      locale: data.locale,
      settings: data.settings,
      loadPrograms: (): Promise<LessonPrograms> => coming,
      loadCode: () => loadCode(data.code),
      title: data.title,
      lesson: data.lesson,
      recorded: data.recorded ?? undefined,
      still: data.still,
    },
  });
  // Tells static/fallback.js that the page needs no stand-in.
  document.documentElement.dataset['started'] = '';
}

/** What the playground begins with; no lesson loads it. */
async function playPrograms(): Promise<LessonPrograms> {
  return (await import('./play-programs')).programs;
}

async function loadCode(address: string): Promise<EmbedCode> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as EmbedCode;
}
