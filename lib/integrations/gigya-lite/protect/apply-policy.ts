import type { DeliveryContent, Warning } from '../../define';
import type { GigyaLiteSettings } from '../manifest';
import type { Leaf } from '../mapping/leaf';
import { fillGaps, leftOutAs } from './fill-gaps';
import type { FullAccount } from './look-up-answers';

type Protection = GigyaLiteSettings['protection'];

export type Applied =
  | {
      kind: 'send';
      leaves: Leaf[];
      /** Existing values among the leaves, that only go along. */
      carried: Leaf[];
      warnings: Warning[];
      /** Consents alone are sent, and only a registration takes all of them. */
      isOnlyConsents: boolean;
    }
  | { kind: 'skip'; warnings: Warning[] }
  | { kind: 'hold' };

/** What a reviewer decided goes before the setting, for this delivery alone. */
export const protectionOf = (
  settings: Pick<GigyaLiteSettings, 'protection'>,
  { decision }: Pick<DeliveryContent, 'decision'>,
): Protection => decision ?? settings.protection;

/**
 * What may still be sent to somebody who has a full account. The e-mail address always goes along, since it says whose
 * account is written, and is spelled as it is there where that is known: capitals are no news; an opt-in is the person's own new decision; regSource belongs to the beginning of an account and is
 * never sent.
 */
export function applyPolicy(input: {
  leaves: Leaf[];
  account: FullAccount;
  protection: Protection;
  sendsOptIns: boolean;
}): Applied {
  const { leaves, account, protection, sendsOptIns } = input;
  if (protection === 'review') return { kind: 'hold' };
  const email = leaves
    .filter(({ parameter }) => parameter === 'profile.email')
    .map((leaf) => ({ ...leaf, value: spelledAs(account, leaf.value) }));
  const optIns = leaves.filter(({ row }) => row.setting === 'optIns');
  const others = leaves.filter(
    ({ row, parameter }) =>
      row.setting === 'mapping' && parameter !== 'profile.email' && parameter !== 'regSource',
  );
  if (protection === 'fill_gaps') {
    const gaps = fillGaps({ leaves: others, account: account.content });
    const sent = [...email, ...gaps.leaves, ...gaps.carried, ...optIns];
    const { carried, warnings } = gaps;
    if (gaps.leaves.length + optIns.length === 0) return { kind: 'skip', warnings };
    return { kind: 'send', leaves: sent, carried, warnings, isOnlyConsents: false };
  }
  if (protection === 'never') {
    if (!sendsOptIns || optIns.length === 0) return { kind: 'skip', warnings: [] };
    const warnings = leftOutAs('protected', others);
    return { kind: 'send', leaves: [...email, ...optIns], carried: [], warnings, isOnlyConsents: true };
  }
  return { kind: 'send', leaves, carried: [], warnings: [], isOnlyConsents: false };
}

function spelledAs({ content }: FullAccount, typed: Leaf['value']): Leaf['value'] {
  const known = content?.profile.email;
  const isSame = typeof known === 'string' && known.toLowerCase() === String(typed).toLowerCase();
  return isSame ? known : typed;
}
