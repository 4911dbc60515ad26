import type { GigyaLiteSettings } from '../manifest';
import { refusalOf, type WriteMethod } from '../mapping/fit-to-schema';
import { parametersOfTarget } from '../mapping/row-parts';
import type { SiteSchema } from '../mapping/site-schema';

/** Why a method was decided; `parameters` are those that it was decided for. */
export type MethodReason = {
  id: 'chosen' | 'no_schema' | 'all_writable' | 'server_only' | 'import_not_allowed';
  parameters: string[];
};

/**
 * How a push is written, and why. Automatic imports as soon as the schema leaves one mapped parameter to the server alone
 * (api.md sections 0.2 and 1.6), and an import may write it: it goes by mapping and schema, never by what one person answered, so that it can be
 * told before anything is sent and a site is written in one way.
 * @param input.importRefused whether the keys were found not to be allowed to import (403007); `chosen` stands all the same
 */
export function decideMethod(input: {
  settings: Pick<GigyaLiteSettings, 'writeMethod' | 'mapping' | 'optIns'>;
  schema: SiteSchema | null;
  importRefused?: boolean;
}): { method: WriteMethod; why: MethodReason[] } {
  const { settings, schema, importRefused = false } = input;
  if (settings.writeMethod !== 'automatic') {
    return { method: settings.writeMethod, why: [{ id: 'chosen', parameters: [] }] };
  }
  if (!schema) return { method: 'registration', why: [{ id: 'no_schema', parameters: [] }] };
  const isServers = (parameter: string) =>
    refusalOf({ parameter, schema, method: 'registration' }) === 'read_only' &&
    refusalOf({ parameter, schema, method: 'import' }) === null;
  const closed = [...settings.mapping, ...settings.optIns]
    .flatMap(({ target }) => parametersOfTarget(target))
    .filter(isServers);
  if (closed.length === 0) return { method: 'registration', why: [{ id: 'all_writable', parameters: [] }] };
  const serverOnly: MethodReason = { id: 'server_only', parameters: closed };
  if (!importRefused) return { method: 'import', why: [serverOnly] };
  return { method: 'registration', why: [{ id: 'import_not_allowed', parameters: closed }, serverOnly] };
}
