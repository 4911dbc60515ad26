/** What a client may send at most, in bytes. */
export const longestBody = 1024 * 1024;

export type Body = { kind: 'read'; bytes: Uint8Array<ArrayBuffer> } | { kind: 'too_large' };
export type JsonBody = { kind: 'read'; json: unknown } | { kind: 'too_large' } | { kind: 'malformed' };

/** Reads a body of at most `longestBody` bytes, counted as they come: the declared length is only a hint. */
export async function readBody(request: Request): Promise<Body> {
  if (Number(request.headers.get('content-length')) > longestBody) return { kind: 'too_large' };
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (request.body) {
    const reader = request.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.byteLength;
      if (length > longestBody) {
        await reader.cancel();
        return { kind: 'too_large' };
      }
      chunks.push(part.value);
    }
  }
  return { kind: 'read', bytes: new Uint8Array(Buffer.concat(chunks)) };
}

/** Reads a body as JSON in UTF-8. */
export async function readJson(request: Request): Promise<JsonBody> {
  const body = await readBody(request);
  if (body.kind === 'too_large') return body;
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.bytes));
    return { kind: 'read', json };
  } catch {
    return { kind: 'malformed' };
  }
}

/** Reads a body as a posted form, multipart or urlencoded. */
export async function readForm(
  request: Request,
): Promise<{ kind: 'read'; form: FormData } | { kind: 'too_large' } | { kind: 'malformed' }> {
  const body = await readBody(request);
  if (body.kind === 'too_large') return body;
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  try {
    return { kind: 'read', form: await new Response(body.bytes, { headers }).formData() };
  } catch {
    return { kind: 'malformed' };
  }
}
