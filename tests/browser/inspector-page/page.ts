/** A page with the inspector alone, over two worlds of rooms: what picks tasks elsewhere is played by the test. */
import { mount } from 'svelte';
import { loadMessages, type Locale } from '../../../src/lib/i18n';
import { LessonSession, type Side } from '../../../src/lib/session';
import { InspectorSlot } from '../../../src/lib/ui/inspector';
import '../../../src/lib/ui/tokens.css';
import '../../../src/routes/site.css';
import room from './room.ts?program';

const asked = new URLSearchParams(location.search);
const session = new LessonSession(
  {
    ...{ slug: 'rooms', frames: 90, seed: 1, procs: 2 },
    parameters: [],
    detectors: { tickAgeFrames: 60, ownershipGraceFrames: 2 },
  },
  { leaky: room, fixed: room },
  () => Promise.reject(new Error('nothing is edited here')),
);
const lines: string[] = [];
const locale = (asked.get('lang') ?? 'en') as Locale;
await loadMessages(locale);

mount(InspectorSlot, {
  target: document.querySelector('main') ?? document.body,
  props: {
    locale,
    session,
    online: (side: Side, line: number) => void lines.push(`${side} ${line}`),
  },
});
session.run();

const api = {
  lines,
  pick: (side: Side, task: number) => session.focus.pickTask(side, task),
  picked: () => session.focus.picked,
  seek: (frame: number, offset = 0) => session.playhead.seek(frame, offset),
  at: () => ({ frame: session.playhead.frame, offset: session.playhead.offset }),
  step: (by: 1 | -1) => session.playhead.stepEvent(by),
  isReady: () => session.worlds.leaky.logHash !== null && session.worlds.fixed.logHash !== null,
};

export type InspectorPage = typeof api;

Object.assign(globalThis, { inspectorPage: api });
