import 'server-only';
import type { Locale } from '../../forms/variables';
import { faultTexts } from './fault-texts';
import { findSchema } from './find-schema';
import { judge } from './judge';
import { type SiteSchema, toSiteSchema } from './mapping/site-schema';
import { openSite, type Surroundings } from './open-site';

/** The schema of the site with these settings and keys, or why it could not be read, in the words of `locale`. */
export async function readSiteSchemaAt(input: {
  settings: unknown;
  secrets: unknown;
  locale: Locale;
  signal: AbortSignal;
  surroundings: Surroundings;
}): Promise<{ body: SiteSchema } | { problem: string }> {
  const opened = openSite({ ...input, detected: {} });
  const words = (fault: keyof typeof faultTexts) => {
    const { title, nextStep } = faultTexts[fault][input.locale];
    return { problem: `${title}. ${nextStep}` };
  };
  if ('fault' in opened) return words(opened.fault);
  const { schema, site } = await findSchema({ site: opened.site, signal: input.signal });
  if (schema.kind === 'ok') return { body: toSiteSchema(schema.answer) };
  return words(judge(schema, { site, carriesPerson: false }).fault);
}
