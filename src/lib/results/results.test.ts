import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PROGRESS, type Kept } from '../progress';
import { packText } from '../share/packing';
import { csvOf } from './csv';
import { decodeResults, encodeResults, type HandedIn } from './handed-in';
import { decodeProgress, encodeProgress } from './saved-progress';
import { standingOf } from './standing';

const ada: HandedIn = {
  name: 'Ada 王',
  lessons: [
    { lesson: 'log-flush', program: '// 好\n', score: 1, hints: 2, sawSolution: false },
    { lesson: 'lost-cancel', program: '', score: 0.6, hints: 0, sawSolution: true },
  ],
};

async function word(results: HandedIn): Promise<string> {
  const made = await encodeResults(results);
  if (!made.ok) throw new Error(made.fault.code);
  return made.value;
}

/** A word whose wrapping is right, whatever is inside. */
async function sealed(kind: string, content: unknown): Promise<string> {
  const packed = await packText(JSON.stringify(content), { chars: 1e6, bytes: 1e8 });
  return packed.ok ? `${kind}=${packed.value}` : '';
}

const faults = async (text: string) =>
  (await decodeResults(text)).map((read) => (read.ok ? 'ok' : read.fault.code));

describe('results', () => {
  it('come out as they went in, from among other words, also several', async () => {
    const [first, second] = [await word(ada), await word({ ...ada, name: 'Bo' })];
    expect(first).toMatch(/^result=1\.[0-9a-z]+\.[\w-]+\.[0-9a-z]{7}$/);
    const chat = `Ada: here you are (${first}).\n\n<${second}>\nresult = none`;
    expect(await decodeResults(chat)).toEqual([
      { ok: true, value: ada },
      { ok: true, value: { ...ada, name: 'Bo' } },
    ]);
    expect(await decodeResults('nothing here')).toEqual([]);
  });

  it('come out as they went in, whatever programs are', async () => {
    const program = fc.string({ unit: 'binary', maxLength: 500 });
    await fc.assert(
      fc.asyncProperty(program, async (text) => {
        const results = { ...ada, lessons: [{ ...ada.lessons[0], program: text }] };
        expect(await decodeResults(await word(results))).toEqual([{ ok: true, value: results }]);
      }),
      { numRuns: 50 },
    );
  });

  it('are found out where they were cut or changed', async () => {
    const good = await word(ada);
    expect(await faults(good.slice(0, -1))).toEqual(['cut']);
    expect(await faults(good.slice(0, 30))).toEqual(['cut']);
    const changed = good.replace(/.(?=\.[^.]*$)/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(['checksum', 'not-base64']).toContain((await faults(changed))[0]);
    expect(await faults('result=2.9.AAAA.0000000')).toEqual(['newer-version']);
  });

  it('are taken only in their own shape', async () => {
    const [lesson] = ada.lessons;
    const bad: [unknown, string][] = [
      [{ ...ada, lessons: [] }, 'wrong-shape'],
      [{ ...ada, more: 1 }, 'unknown-field'],
      [{ ...ada, name: 'x'.repeat(81) }, 'source-too-long'],
      [{ ...ada, lessons: [lesson, lesson] }, 'wrong-shape'],
      [{ ...ada, lessons: [{ ...lesson, score: 1.5 }] }, 'wrong-shape'],
      [{ ...ada, lessons: [{ ...lesson, score: null }] }, 'wrong-shape'],
      [{ ...ada, lessons: [{ ...lesson, hints: -1 }] }, 'wrong-shape'],
      [{ ...ada, lessons: [{ ...lesson, lesson: '../x' }] }, 'wrong-shape'],
      [{ ...ada, lessons: [{ ...lesson, program: 'x'.repeat(65_537) }] }, 'source-too-long'],
      [[], 'wrong-shape'],
    ];
    for (const [content, code] of bad) {
      expect([content, await faults(await sealed('result', content))]).toEqual([content, [code]]);
    }
  });

  it('show a name that cannot harm the names around it', async () => {
    const [read] = await decodeResults(await word({ ...ada, name: ' \u202eadA ' }));
    expect(read).toMatchObject({ ok: true, value: { name: '\\u202eadA' } });
  });

  it('are read no further once there are more lessons than a table holds', async () => {
    const words = `${await word(ada)} ${await word(ada)} ${await word(ada)}`;
    const read = await decodeResults(words, 3);
    expect(read.map((one) => (one.ok ? 'ok' : one.fault.code))).toEqual(['ok', 'ok', 'too-long']);
  });

  it('stay small when they are a bomb', async () => {
    const bomb = await sealed('result', 'x'.repeat(20_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faults(bomb)).toEqual(['too-big']);
  });
});

describe('saved progress', () => {
  const kept: Kept = {
    lessons: { 'log-flush': { ...NO_PROGRESS, step: 3, isSolved: true, best: 1, hints: 1 } },
    answers: { 'log-flush': { program: 'let a = 1;\n', score: 1 } },
  };

  it('comes out as it went in, from an address and from a file', async () => {
    const made = await encodeProgress(kept);
    const text = made.ok ? made.value : '';
    expect(await decodeProgress(`#${text}`)).toEqual({ ok: true, value: kept });
    expect(await decodeProgress(`My progress\n\n${text}\n`)).toEqual({ ok: true, value: kept });
  });

  it('is refused where it is none, and takes no key that is not a lesson’s', async () => {
    expect(await decodeProgress('hello')).toMatchObject({ fault: { code: 'malformed' } });
    expect(await decodeProgress(await word(ada))).toMatchObject({ fault: { code: 'malformed' } });
    const odd = { lessons: { 'A B': NO_PROGRESS }, answers: {} };
    expect(await decodeProgress(await sealed('progress', odd))).toMatchObject({ ok: false });
    const proto = JSON.parse('{"lessons":{"__proto__":{"step":1}},"answers":{}}') as unknown;
    const read = await decodeProgress(await sealed('progress', proto));
    expect(Object.prototype).not.toHaveProperty('step');
    expect(read.ok ? Object.keys(read.value.lessons) : []).toEqual([]);
  });
});

describe('words of version 1, which must open for ever', () => {
  const program = '// 好\n';

  it('results', async () => {
    const recorded =
      'result=1.44.q1bKS8xNVbJSckxJVHje162ko5STWlycn1esZBVdDWUrWSnl5KfrpuWUFmco6SgVFOWnFyXmKlkp6esrPF26NyZPSUepODm_KFXJykDP3FRHKSMzr6RYycpIR6k4sTw4P6e0JBNkSklRaWptbC0A.1ruj6vu';
    const lesson = { lesson: 'log-flush', program, score: 0.75, hints: 2, sawSolution: true };
    expect(await decodeResults(recorded)).toEqual([
      { ok: true, value: { name: 'Ada 王', lessons: [lesson] } },
    ]);
  });

  it('progress', async () => {
    const recorded =
      'progress=1.4n.Zc2xDcIwEEbhVdBfH4oC3a2RlsaYSxxhfJHPJkXkcRiDcdgDhZbyfc3bEMVMk4E3RJ2OY6wW9rAiC_hMmG3Q-JQbuOQqhKtYAfcEH8Tfdz8RwpyK_dTcOmisZdYEHl00aY3gkq2S_y9L1im7Bxhdd_i83pcEgnnNAu5ba18.0uguxpi';
    expect(await decodeProgress(recorded)).toEqual({
      ok: true,
      value: {
        lessons: {
          'log-flush': {
            ...{ step: 3, isSolved: true, best: 1, checked: 2, hints: 1, sawSolution: false },
          },
        },
        answers: { 'log-flush': { program, score: 1 } },
      },
    });
  });
});

it('a claim stands by what its program comes to', () => {
  expect(standingOf(1, 1)).toBe('confirmed');
  expect(standingOf(0.8, 4 / 5)).toBe('confirmed');
  expect(standingOf(1, 0.8)).toBe('refuted');
  expect(standingOf(0.2, 0.8)).toBe('better');
});

describe('CSV', () => {
  it('quotes what has to be quoted', () => {
    expect(csvOf([['a,b', 'say "hi"', 'two\nlines', 'plain', 0.5]])).toBe(
      '\ufeff"a,b","say ""hi""","two\nlines",plain,0.5\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '=HYPERLINK("x","y")'])(
    'lets no spreadsheet run %j',
    (text) => {
      const [, cell] = /^\ufeff"?(.*?)"?\r\n$/s.exec(csvOf([[text]])) ?? [];
      expect(cell.startsWith("'")).toBe(true);
    },
  );

  it('leaves numbers as they are', () => {
    expect(csvOf([[-1, 'a-b', 'x=1']])).toBe('\ufeff-1,a-b,x=1\r\n');
  });
});
