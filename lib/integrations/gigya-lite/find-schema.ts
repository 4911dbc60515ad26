import 'server-only';
import type { GigyaSite } from '../../gigya/call';
import type { MethodResult } from '../../gigya/call-method';
import { type GigyaSchema, getSchema } from '../../gigya/get-schema';
import { searchDataCentre } from './find-data-centre';
import { follow } from './push-once';

/** The schema, from where the site lives: 301001 is followed by the client, 500028 may be the same (api.md section 3). */
export async function findSchema({
  site,
  signal,
}: {
  site: GigyaSite;
  signal: AbortSignal;
}): Promise<{ schema: MethodResult<GigyaSchema>; site: GigyaSite }> {
  const schema = await getSchema({ site, signal });
  const first = { schema, site: follow(site, schema) };
  if (schema.kind !== 'refused' || schema.envelope.errorCode !== 500028) return first;
  const found = await searchDataCentre({ site: first.site, signal });
  if (!found) return first;
  const there = { ...site, servedFrom: found };
  const second = await getSchema({ site: there, signal });
  const isServed =
    second.kind === 'ok' || (second.kind === 'refused' && second.envelope.errorCode !== 500028);
  return isServed ? { schema: second, site: follow(there, second) } : first;
}
