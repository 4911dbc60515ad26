import 'server-only';
import type { Context } from '../context';
import { prisma } from '../db/client';
import type { Checked } from './check-effective';
import { destinationKey, destinationOf } from './destination';
import { expectWebsites, type Partner } from './internal';
import {
  checkResolution,
  currentBases,
  type Entered,
  expectRight,
  resolvedEffective,
  resolveEntries,
} from './resolve-entries';
import { type CurrentConnection, readConnection } from './stored-connection';

/** What a call to the partner is made with, while a dialog is open. */
export type EnteredValues = Pick<Checked, 'settings' | 'secrets'> & {
  /** Null before the first save. */
  current: CurrentConnection | null;
  /** Where it goes, as a keyed hash. */
  destination: string;
  /** The revisions that hold exactly this; null where something was typed. */
  stored: { revisionId: string; website: { id: string; revisionId: string } | null } | null;
};

type Asked = { ctx: Context; entered: Entered & { integrationId: string }; websiteId: string | null };

/**
 * What stands in the dialog as it would be in effect for Global or for a website: typed values, and the stored ones where
 * a secret is left empty.
 * @throws AppError('invalid') by field; AppError('conflict') for a website that is not there
 */
export async function enteredValues(
  partner: Partner,
  { ctx, entered, websiteId }: Asked,
): Promise<EnteredValues> {
  const { accountId } = ctx;
  const named = entered.websites.map((website) => website.websiteId);
  await expectWebsites(prisma(), { ctx, websiteIds: websiteId === null ? named : [...named, websiteId] });
  const current = await readConnection(prisma(), { ctx, integrationId: entered.integrationId });
  const owner = { accountId, connectionId: current?.id ?? '' };
  const resolution = resolveEntries(partner, { owner, current, bases: currentBases(current), entered });
  const websiteIds = websiteId === null ? [] : [websiteId];
  const checked = checkResolution(partner, { resolution, websiteIds }).get(websiteId);
  expectRight(checked?.fields ?? {});
  const { secrets } = resolvedEffective(resolution, websiteId);
  const key = await destinationKey(accountId);
  const scopes = [resolution.global, ...resolution.websites.filter((scope) => scope.websiteId === websiteId)];
  const isStored = scopes.every(({ changed }) => changed.length === 0);
  return {
    settings: checked?.settings ?? {},
    secrets: checked?.secrets ?? {},
    current,
    destination: destinationOf(partner.manifest, { key, secrets }),
    stored: current && isStored ? revisionsOf(current, websiteId) : null,
  };
}

function revisionsOf({ global, websites }: CurrentConnection, websiteId: string | null) {
  const website = websites.find((row) => row.websiteId === websiteId);
  return {
    revisionId: global.revisionId,
    website: website ? { id: website.websiteId, revisionId: website.revisionId } : null,
  };
}
