import type { SiteSchema } from '../schema/site-schema';
import type { IsEncrypted } from './evaluate';
import type { Condition, Query } from './query';
import type { QueryError } from './tokens';

/** E-mails and user names are always encrypted, other fields where the site's schema says so (api.md section 5.1). */
const alwaysEncrypted = new Set(['email', 'profile.email', 'loginIDs.emails', 'loginIDs.username']);

export function encryptedFields({ profile, data }: SiteSchema): IsEncrypted {
  return (path) => {
    if (alwaysEncrypted.has(path)) return true;
    const [kind, name] = [path.split('.', 1)[0], path.slice(path.indexOf('.') + 1)];
    const fields = kind === 'profile' ? profile : kind === 'data' ? data.fields : undefined;
    return fields?.get(name)?.isEncrypted ?? false;
  };
}

/**
 * What a query asks of an encrypted field that only `=`, `!=` and CONTAINS can answer (api.md section 1.5). IS NULL looks
 * at no value and is let through (inference).
 */
export function encryptionError(query: Query, isEncrypted: IsEncrypted): QueryError | null {
  const sorted = query.orderBy.find(({ path }) => isEncrypted(path));
  if (sorted) return refusal(sorted, 'ORDER BY');
  return query.where ? conditionError(query.where, isEncrypted) : null;
}

function conditionError(condition: Condition, isEncrypted: IsEncrypted): QueryError | null {
  if (condition.kind === 'not') return conditionError(condition.part, isEncrypted);
  if ('parts' in condition) {
    for (const part of condition.parts) {
      const error = conditionError(part, isEncrypted);
      if (error) return error;
    }
    return null;
  }
  if (!isEncrypted(condition.path)) return null;
  if (condition.kind === 'in') return refusal(condition, 'IN');
  if (condition.kind !== 'compare') return null;
  const isExact = condition.operator === '=' || condition.operator === '!=';
  return isExact ? null : refusal(condition, condition.operator);
}

function refusal({ path, position }: { path: string; position: number }, operator: string): QueryError {
  return {
    error: `${path} is encrypted: ${operator} cannot be used on it, only =, != and CONTAINS`,
    position,
  };
}
