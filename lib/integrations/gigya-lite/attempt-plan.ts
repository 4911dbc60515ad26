import type { RealDataCentreId } from '../../gigya/data-centres';
import type { DeliveryContent, OpenConnection, Warning } from '../define';
import type { AttemptTime } from './attempt-time';
import type { Caller } from './caller';
import type { DeliveryMemory } from './delivery-memory';
import type { GigyaLiteSettings } from './manifest';
import type { WriteMethod } from './mapping/fit-to-schema';
import type { Leaf } from './mapping/leaf';
import type { SiteSchema } from './mapping/site-schema';
import type { Imported } from './push-once';
import { decideMethod } from './write/decide-method';

/** What an attempt goes by and works with. */
export type Attempt = {
  connection: OpenConnection;
  /** The site among all that this process serves, as `siteKey` names it. */
  key: string;
  content: DeliveryContent;
  settings: GigyaLiteSettings;
  protection: GigyaLiteSettings['protection'];
  email: string;
  leaves: Leaf[];
  caller: Caller;
  time: AttemptTime;
  memory: DeliveryMemory;
  /** The schema that this attempt itself has read. */
  schemaRead: SiteSchema | null;
};

/** What the next push of an attempt goes by. */
export type Plan = {
  schema: SiteSchema | null;
  /** Parameters that Gigya refused, and the warnings about them. */
  without: ReadonlySet<string>;
  warnings: Warning[];
  imported: Imported | null;
};

/** How a plan is written. */
export function methodOf({ settings, memory, key }: Attempt, { schema }: Plan): WriteMethod {
  const importRefused = memory.importRefused.get(key) ?? false;
  return decideMethod({ settings, schema, importRefused }).method;
}

/** Tells the caller what was found out about the site, where that is new. */
export function findingsOf({ connection, caller, schemaRead }: Attempt): {
  detected?: { dataCentre: RealDataCentreId };
  schema?: { body: SiteSchema };
} {
  const { servedFrom } = caller;
  const isNew = servedFrom && servedFrom !== connection.detected.dataCentre;
  return {
    ...(isNew && { detected: { dataCentre: servedFrom } }),
    ...(schemaRead && { schema: { body: schemaRead } }),
  };
}
