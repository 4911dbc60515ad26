import { expect, test } from 'vitest';
import { longestBody, readBody, readForm, readJson } from './read-body';

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  // The DOM's types do not know `duplex`, which Node asks for when a body is a stream.
  const init = { method: 'POST', body, headers, duplex: 'half' };
  return new Request('http://localhost/', init);
}

function endless(): { body: ReadableStream<Uint8Array>; sent: () => number } {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  return { body, sent: () => sent };
}

test('a body of 1 MB is read', async () => {
  expect(await readBody(post(new Uint8Array(longestBody)))).toMatchObject({ kind: 'read' });
});

test('a body of one byte more is not', async () => {
  expect(await readBody(post(new Uint8Array(longestBody + 1)))).toEqual({ kind: 'too_large' });
});

test('an endless body without a length, or with a false one, is read no further than the limit', async () => {
  const declared: Record<string, string>[] = [{}, { 'content-length': '2' }];
  for (const headers of declared) {
    const { body, sent } = endless();
    expect(await readBody(post(body, headers))).toEqual({ kind: 'too_large' });
    expect(sent()).toBeLessThan(longestBody + 5 * 65_536);
  }
});

test.each(['', '{', '{"a":1,}', 'undefined'])('%j is no JSON', async (text) => {
  expect(await readJson(post(text))).toEqual({ kind: 'malformed' });
});

test('bytes that are no UTF-8 are no JSON', async () => {
  expect(await readJson(post(new Uint8Array([0x22, 0xff, 0x22])))).toEqual({ kind: 'malformed' });
});

test('JSON is read', async () => {
  expect(await readJson(post('{"a":["é"]}'))).toEqual({ kind: 'read', json: { a: ['é'] } });
});

test('a posted form is read, and one with a false type is malformed', async () => {
  const read = await readForm(post(new URLSearchParams({ email: 'jane@mail.com' })));
  expect(read.kind === 'read' && read.form.get('email')).toBe('jane@mail.com');
  expect(await readForm(post('x', { 'content-type': 'multipart/form-data' }))).toEqual({ kind: 'malformed' });
});
