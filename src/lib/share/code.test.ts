import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64url } from './base64url';
import { checksum } from './checksum';
import { decodeCode, encodeCode } from './code';
import type { LinkFaultCode } from './fault';
import type { ChangedPrograms } from './changed';

const LESSON = 'spawn-per-frame';
const programs = { leaky: 'export async function main() {}\n', fixed: '// 修好了 🎉\n' };

async function encoded(changed: ChangedPrograms, lesson = LESSON): Promise<string> {
  const result = await encodeCode(lesson, changed);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

/** Code whose wrapping is right, whatever is inside: what somebody makes who means harm. */
function sealed(content: Uint8Array | string): string {
  return wrapped(deflateRawSync(content));
}
function wrapped(packed: Uint8Array): string {
  const data = toBase64url(packed);
  return `1.${data.length.toString(36)}.${data}.${checksum(packed)}`;
}

async function faultOf(text: string): Promise<LinkFaultCode | null> {
  const result = await decodeCode(text, LESSON);
  return result.ok ? null : result.fault.code;
}

describe('code in a link', () => {
  it('comes out as it went in', async () => {
    const result = await decodeCode(await encoded(programs), LESSON);
    expect(result).toEqual({ ok: true, value: programs });
  });

  it('comes out as it went in, whatever is written in it', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2_000 }),
      fc.string({ maxLength: 2_000 }),
      // Halves of surrogate pairs, as an editor may hold them for a moment.
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    );
    const changed = fc.oneof(
      fc.record({ leaky: text }),
      fc.record({ fixed: text }),
      fc.record({ leaky: text, fixed: text }),
    );
    await fc.assert(
      fc.asyncProperty(changed, async (value) => {
        expect(await decodeCode(await encoded(value), LESSON)).toEqual({ ok: true, value });
      }),
    );
  });

  it('is short: a program takes less room than its text, and no character that a chat would change', async () => {
    const source = `${programs.leaky}// as programs are\n`.repeat(40);
    const code = await encoded({ leaky: source });
    expect(code.length).toBeLessThan(source.length / 4);
    expect(code).toMatch(/^1\.[0-9a-z]+\.[\w-]+\.[0-9a-z]{7}$/);
  });

  it('may stand before the full stop or the bracket of a sentence', async () => {
    const code = await encoded(programs);
    for (const end of ['.', ')', '>.', '。', '」', '",']) {
      expect(await faultOf(code + end)).toBeNull();
    }
  });

  it('is not made of what could not be opened', async () => {
    const fault = async (changed: ChangedPrograms) => {
      const result = await encodeCode(LESSON, changed);
      return result.ok ? null : result.fault.code;
    };
    expect(await fault({})).toBe('wrong-shape');
    expect(await fault({ leaky: 'x'.repeat(65_537) })).toBe('source-too-long');
    expect(await fault({ leaky: '\0'.repeat(65_536), fixed: '\0'.repeat(65_536) })).toBe('too-big');
    const noise = Array.from({ length: 65_536 }, (_, i) =>
      String.fromCharCode(33 + ((i * 7919 + ((i * i) % 8191)) % 5_000)),
    ).join('');
    expect(await fault({ leaky: noise })).toBe('too-long');
  });
});

describe('what is no code', () => {
  it('is named for what it is', async () => {
    const good = await encoded(programs);
    const [, size, data, sum] = good.split('.');
    const json = (value: unknown) => sealed(JSON.stringify(value));
    const cases: [text: string, code: LinkFaultCode][] = [
      ['', 'cut'],
      ['1', 'cut'],
      ['1.', 'cut'],
      ['hello', 'malformed'],
      ['0.1.A.0000000', 'malformed'],
      ['1.ZZ.A.0000000', 'malformed'],
      [`2.${size}.${data}.${sum}`, 'newer-version'],
      ['9999.anything at all', 'newer-version'],
      [`1.${size}.${data.replace(/^./, '*')}.${sum}`, 'not-base64'],
      [`1.${size}.${data.slice(0, -3)}`, 'cut'],
      [`1.${size}.${data}.${sum.slice(0, 3)}`, 'cut'],
      [`1.${size}.${data}AAAA.${sum}`, 'checksum'],
      [`1.${size}.${data}.${'0'.repeat(7)}`, 'checksum'],
      [good + good, 'malformed'],
      [good.toLowerCase(), 'checksum'],
      [wrapped(new Uint8Array([0xff, 0xff, 0xff])), 'not-compressed'],
      [wrapped(new Uint8Array()), 'not-compressed'],
      [sealed(new Uint8Array([0x22, 0xff, 0xfe, 0x22])), 'not-utf8'],
      [sealed('{"lesson":'), 'not-json'],
      [sealed(good), 'not-json'],
      [json(null), 'wrong-shape'],
      [json([]), 'wrong-shape'],
      [json({ lesson: LESSON }), 'wrong-shape'],
      [json({ lesson: LESSON, leaky: 7 }), 'wrong-shape'],
      [json({ lesson: '../etc', leaky: '' }), 'wrong-shape'],
      [json({ lesson: LESSON, leaky: '', more: 1 }), 'unknown-field'],
      [sealed(`{"lesson":"${LESSON}","leaky":"","__proto__":{"polluted":1}}`), 'unknown-field'],
      [sealed(`{"lesson":"${LESSON}","leaky":"","constructor":{}}`), 'unknown-field'],
      [json({ lesson: LESSON, leaky: 'x'.repeat(65_537) }), 'source-too-long'],
      [json({ lesson: LESSON, leaky: '\n'.repeat(3_000) }), 'source-too-long'],
      [json({ lesson: 'other-lesson', leaky: '' }), 'wrong-lesson'],
      ['1.' + 'A'.repeat(70_000), 'too-long'],
    ];
    for (const [text, code] of cases) {
      expect([text.slice(0, 60), await faultOf(text)]).toEqual([text.slice(0, 60), code]);
    }
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('names the lesson that it belongs to', async () => {
    const result = await decodeCode(await encoded(programs, 'lost-cancel'), LESSON);
    expect(result).toEqual({ ok: false, fault: { code: 'wrong-lesson', lesson: 'lost-cancel' } });
  });

  it('is found out at every place where it may be cut', async () => {
    const good = await encoded(programs);
    for (let end = 0; end < good.length; end++) {
      expect([end, await faultOf(good.slice(0, end))]).toEqual([end, 'cut']);
    }
  });

  it('never opens as something else when a character or a bit is changed', async () => {
    const good = await encoded(programs);
    const { value } = (await decodeCode(good, LESSON)) as { value: unknown };
    for (let at = 0; at < good.length; at++) {
      for (const bit of [1, 2, 4, 8, 16, 32, 64]) {
        const changed = String.fromCharCode(good.charCodeAt(at) ^ bit);
        const result = await decodeCode(good.slice(0, at) + changed + good.slice(at + 1), LESSON);
        if (result.ok) expect(result.value).toEqual(value);
      }
    }
  });

  it('is answered, whatever it is', async () => {
    const soup = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.uint8Array({ maxLength: 400 }).map(wrapped),
      fc.uint8Array({ maxLength: 400 }).map(sealed),
      fc.json().map(sealed),
      fc.string({ maxLength: 40 }).map((text) => `1.${text}`),
    );
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        expect(await faultOf(text)).toMatch(/^[a-z0-9-]+$/);
      }),
      { numRuns: 500 },
    );
  });

  it('stays small in time and memory when it is a bomb', async () => {
    // As much as an address may hold, of what unpacks to a thousand times as much.
    const bomb = wrapped(deflateRawSync(new Uint8Array(45_000_000), { level: 9 }));
    expect(bomb.length).toBeGreaterThan(50_000);
    const before = process.memoryUsage().arrayBuffers;
    const start = performance.now();
    expect(await faultOf(bomb)).toBe('too-big');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 2 ** 20);
    expect(performance.now() - start).toBeLessThan(2_000);
    // A gigabyte needs more room than an address has.
    expect(await faultOf(wrapped(new Uint8Array(1_000_000)))).toBe('too-long');
  });
});
