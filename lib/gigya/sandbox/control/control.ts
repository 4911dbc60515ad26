import { z } from 'zod';
import type { Site } from '../site';
import { apiKeySchema } from '../site-schemas';
import type { SandboxState } from '../state';
import { chosenSite } from './chosen-site';

export type ControlAnswer = { status: number; body: unknown };
type ControlInput = { state: SandboxState; query: URLSearchParams; body: unknown };
/** Answers one request of the control interface; what it refuses it says in words. */
export type Control = (input: ControlInput) => ControlAnswer;

export const good = (body: unknown): ControlAnswer => ({ status: 200, body });
export const refused = (status: number, error: string): ControlAnswer => ({ status, body: { error } });
/** What is wrong with a body, one line for each part of it. */
export function unreadable({ issues }: z.ZodError, hint?: string): ControlAnswer {
  const lines = issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  return refused(400, [...lines, ...(hint ? [hint] : [])].join('\n'));
}

/** A control that is sent a body of this form. */
export function taking<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: { state: SandboxState; body: z.output<Schema> }) => ControlAnswer,
): Control {
  return ({ state, body }) => {
    const parsed = schema.safeParse(body);
    return parsed.success ? run({ state, body: parsed.data }) : unreadable(parsed.error);
  };
}

/** A control about one site: `apiKey` in the body names it, without it is the demo site. */
export function takingForSite<Shape extends z.ZodRawShape>(
  shape: Shape,
  run: (input: { state: SandboxState; site: Site; body: z.output<z.ZodObject<Shape>> }) => ControlAnswer,
): Control {
  const siteSchema = z.looseObject({ apiKey: apiKeySchema.optional() });
  return ({ state, body }) => {
    const named = siteSchema.safeParse(body);
    if (!named.success) return unreadable(named.error);
    const { apiKey, ...rest } = named.data;
    const parsed = z.strictObject(shape).safeParse(rest);
    if (!parsed.success) return unreadable(parsed.error);
    const site = chosenSite(state, apiKey);
    return site ? run({ state, site, body: parsed.data }) : noSite();
  };
}

/** A control that only reads one site: `apiKey` in the address names it. */
export function readingSite(
  run: (input: { state: SandboxState; site: Site; query: URLSearchParams }) => ControlAnswer,
): Control {
  return ({ state, query }) => {
    const site = chosenSite(state, query.get('apiKey') ?? undefined);
    return site ? run({ state, site, query }) : noSite();
  };
}

const noSite = () => refused(404, 'There is no site with this API key');
