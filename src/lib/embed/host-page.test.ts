import { expect, it } from 'vitest';
import type { Command } from './commands';
import { HostPage } from './host-page';

type Hear = (event: MessageEvent) => void;

function embedded() {
  const sent: unknown[] = [];
  const parent = { postMessage: (message: unknown) => void sent.push(message) };
  let hear: Hear | null = null;
  const own = {
    parent,
    location: { href: 'https://leaklab.test/embed/lost-cancel/?frame=3' },
    addEventListener: (_: string, listener: Hear) => void (hear = listener),
    removeEventListener: () => void (hear = null),
  };
  return {
    sent,
    parent,
    page: new HostPage(own as unknown as ConstructorParameters<typeof HostPage>[0]),
    post: (source: unknown, data: unknown) => hear?.({ source, data } as MessageEvent),
  };
}

it('hears the page around it, and no other window', () => {
  const { page, parent, post, sent } = embedded();
  const taken: Command[] = [];
  const stop = page.listen((command) => {
    taken.push(command);
    return null;
  });
  for (const source of [null, {}, { postMessage: () => undefined }]) {
    post(source, { leaklab: 1, command: 'play' });
    post(source, { leaklab: 1, command: 'unheard of' });
  }
  expect(taken).toEqual([]);
  expect(sent).toEqual([]);
  post(parent, { leaklab: 1, command: 'seek', frame: 3 });
  expect(taken).toEqual([{ leaklab: 1, command: 'seek', frame: 3 }]);
  stop();
  post(parent, { leaklab: 1, command: 'play' });
  expect(taken).toHaveLength(1);
});

it('says why a command was not taken, with the name that it came with', () => {
  const { page, parent, post, sent } = embedded();
  page.listen(() => 'held');
  post(parent, { leaklab: 1, command: 'play', id: 'a' });
  post(parent, { leaklab: 1, command: 'play', more: 1, id: 'b' });
  post(parent, 'of another library');
  expect(sent).toEqual([
    { leaklab: 1, event: 'refused', reason: 'held', id: 'a' },
    { leaklab: 1, event: 'refused', reason: 'shape', id: 'b' },
  ]);
});

it('tells its height in three forms, in whole pixels, and only when it changes', () => {
  const { page, sent } = embedded();
  page.tellHeight(0);
  page.tellHeight(480.2);
  page.tellHeight(480.9);
  page.tellHeight(481);
  const src = 'https://leaklab.test/embed/lost-cancel/?frame=3';
  expect(sent).toEqual([
    JSON.stringify({ context: 'iframe.resize', height: 481, src }),
    { height: 481 },
    { subject: 'lti.frameResize', height: 481 },
  ]);
});

it('says nothing where there is no page around it', () => {
  const sent: unknown[] = [];
  const alone = {
    postMessage: (message: unknown) => void sent.push(message),
    location: { href: '' },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  const own = Object.assign(alone, { parent: alone });
  const page = new HostPage(own);
  page.tellHeight(100);
  page.post({ event: 'solved', lesson: 'x', schedules: 1 });
  expect(page.isThere).toBe(false);
  expect(sent).toEqual([]);
});
