import 'server-only';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { prisma } from '../db/client';
import type { Transaction } from '../db/transaction';
import { connectionNotFound, type Partner, partnerOrThrow } from './internal';
import {
  changedFields,
  currentIdsOf,
  type RevisionItem,
  readRevisionChanges,
  revisionItems,
  revisionNotFound,
  revisionOrThrow,
  revisionSettings,
} from './revision-items';
import type { RowLine } from './row-lines';
import { compareRevisionsSchema } from './schemas';
import type { ConnectionOwner, StoredSecret } from './secrets';
import { fieldLabel, linesOf, valueWords } from './setting-words';
import { type CurrentConnection, readConnection, type StoredScope } from './stored-connection';

type ComparedRow = {
  /** Names the row; of a setting that holds rows, with the target of its row. */
  name: string;
  label: string;
  /** In words, as in `revision` and as in `against`; never a key. */
  before: string;
  after: string;
  isSecret: boolean;
};

export type RevisionComparison = { revision: RevisionItem; against: RevisionItem; rows: ComparedRow[] };

/**
 * What differs between a revision and another one of the same scope, by default the current one.
 * @throws AppError('not_found') for a revision that is not this connection's, or not of the same scope
 */
export async function compareRevisions({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<RevisionComparison> {
  authorise(ctx, 'integration:manage');
  const { integrationId, revisionId, againstId } = compareRevisionsSchema.parse(input);
  const partner = partnerOrThrow(integrationId);
  const { accountId } = ctx;
  const current = await readConnection(prisma(), { ctx, integrationId });
  if (!current) throw connectionNotFound();
  const owner = { accountId, connectionId: current.id };
  const scope = await revisionOrThrow(prisma(), { owner, revisionId });
  const ids = [revisionId, againstId ?? currentOf(current, scope).revisionId];
  const changes = await readRevisionChanges(prisma(), {
    owner,
    pairs: await Promise.all(ids.map((id) => withPredecessor(prisma(), owner, id))),
  });
  const [one, other] = changes;
  if (!one || other?.scope.websiteId !== one.scope.websiteId) throw revisionNotFound();
  const currentIds = currentIdsOf(current);
  const [revision, against] = await revisionItems(prisma(), { partner, accountId, currentIds, changes });
  if (!revision || !against) throw revisionNotFound();
  return { revision, against, rows: comparedRows(partner, { before: one.scope, after: other.scope }) };
}

/** What is in effect for the same scope as a revision. */
function currentOf({ global, websites }: CurrentConnection, { websiteId }: StoredScope): StoredScope {
  const website = websites.find((row) => row.websiteId === websiteId);
  if (websiteId !== null && !website) throw revisionNotFound();
  return website ?? global;
}

async function withPredecessor(tx: Transaction, owner: ConnectionOwner, id: string) {
  const { websiteId, number } = await revisionOrThrow(tx, { owner, revisionId: id });
  const before = await tx.connectionRevision.findFirst({
    where: { ...owner, websiteId, number: { lt: number } },
    select: { id: true },
    orderBy: { number: 'desc' },
  });
  return { id, before: before?.id ?? null };
}

type Compared = { before: StoredScope; after: StoredScope };

function comparedRows(partner: Partner, compared: Compared): ComparedRow[] {
  return changedFields(partner, compared).flatMap((field): ComparedRow[] => {
    const named = { name: field, label: fieldLabel(partner, field), isSecret: false };
    const { before, after } = compared;
    if (field === 'name') return [{ ...named, before: before.name, after: after.name }];
    if (field in partner.manifest.secrets.shape) return [{ ...named, ...secretRow(field, compared) }];
    return settingRows(partner, named, compared);
  });
}

type Named = Pick<ComparedRow, 'name' | 'label' | 'isSecret'>;

function settingRows(partner: Partner, named: Named, { before, after }: Compared): ComparedRow[] {
  const field = named.name;
  const unset = before.websiteId === null ? 'not set' : 'as Global';
  const [one, other] = [before, after].map((scope) => revisionSettings(partner, scope)[field]);
  const [lines, otherLines] = [one, other].map((value) =>
    value === undefined ? null : linesOf(partner, field, value),
  );
  if (lines && otherLines) return lineRows(named, lines, otherLines);
  const words = (value: unknown) => valueWords(partner, { field, value, unset });
  return [{ ...named, before: words(one), after: words(other) }];
}

/** One row for each target that is filled in another way. */
function lineRows(named: Named, lines: RowLine[], others: RowLine[]): ComparedRow[] {
  const targets = [...new Set([...lines, ...others].map(({ target }) => target))];
  const lineTo = (all: RowLine[], target: string) =>
    all.find((row) => row.target === target)?.line ?? 'not sent';
  const rows = targets.map((target) => ({
    ...named,
    name: `${named.name}.${target}`,
    before: lineTo(lines, target),
    after: lineTo(others, target),
  }));
  const differing = rows.filter(({ before, after }) => before !== after);
  return differing.length > 0
    ? differing
    : [{ ...named, before: 'the same rows', after: 'the same rows in another order' }];
}

function secretRow(field: string, { before, after }: Compared) {
  const unset = before.websiteId === null ? 'not set' : 'as Global';
  const one = secretWords(before.secrets[field], unset);
  const other = secretWords(after.secrets[field], unset);
  return { before: one, after: one === other ? `another value, ${other}` : other, isSecret: true };
}

function secretWords(secret: StoredSecret | undefined, unset: string): string {
  if (!secret) return unset;
  const by = `set by ${secret.updatedBy}`;
  return secret.lastFour === '' ? by : `ends with ${secret.lastFour}, ${by}`;
}
