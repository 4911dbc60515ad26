import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { type Transaction, withTransaction } from '../db/transaction';
import { isUniqueViolation } from '../db/unique-violation';
import { AppError } from '../errors';
import { expectCountry } from '../forms/expect-country';
import { lockWebsite } from './internal';
import { type SaveWebsiteInput, saveWebsiteSchema } from './schemas';

type Values = Omit<SaveWebsiteInput, 'website'>;
type Saved = { websiteId: string; version: number };

/**
 * Adds a website or changes one. Its campaigns keep their languages and countries.
 * @throws AppError('conflict') when somebody saved in between; AppError('invalid') with a message by field
 */
export async function saveWebsite({ ctx, input }: { ctx: Context; input: unknown }): Promise<Saved> {
  authorise(ctx, 'website:manage');
  const { website, ...values } = saveWebsiteSchema.parse(input);
  expectCountry(values.country, 'country');
  try {
    return await withTransaction((tx) =>
      website ? change(tx, { ctx, website, values }) : add(tx, { ctx, values }),
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message = 'Another of your websites has this domain.';
    throw new AppError('invalid', message, { fields: { domain: message } });
  }
}

async function add(tx: Transaction, { ctx, values }: { ctx: Context; values: Values }): Promise<Saved> {
  const { id, version } = await tx.website.create({
    data: { accountId: ctx.accountId, ...values },
    select: { id: true, version: true },
  });
  await recordSaved(tx, { ctx, websiteId: id, changed: Object.keys(values) });
  return { websiteId: id, version };
}

type Opened = NonNullable<SaveWebsiteInput['website']>;

async function change(
  tx: Transaction,
  { ctx, website: opened, values }: { ctx: Context; website: Opened; values: Values },
): Promise<Saved> {
  const { id, version, ...before } = await lockWebsite(tx, { ctx, websiteId: opened.id });
  if (version !== opened.version) {
    throw new AppError(
      'conflict',
      'Somebody else saved this website in the meantime. Copy what you typed, then load the page again.',
    );
  }
  const changed = Object.entries(values).filter(
    ([name, value]) => !isDeepStrictEqual(value, Object.entries(before).find(([key]) => key === name)?.[1]),
  );
  if (changed.length === 0) return { websiteId: id, version };
  await tx.website.update({
    where: { accountId_id: { accountId: ctx.accountId, id } },
    data: { ...values, version: version + 1 },
  });
  await recordSaved(tx, { ctx, websiteId: id, changed: changed.map(([name]) => name) });
  return { websiteId: id, version: version + 1 };
}

const recordSaved = (
  tx: Transaction,
  { ctx, websiteId, changed }: { ctx: Context; websiteId: string; changed: string[] },
) =>
  recordAudit(tx, {
    ctx,
    action: 'website.saved',
    subject: { kind: 'website', id: websiteId },
    detail: { changed },
  });
