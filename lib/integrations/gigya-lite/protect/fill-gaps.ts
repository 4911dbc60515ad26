import type { Warning } from '../../define';
import type { Leaf } from '../mapping/leaf';
import type { AccountContent } from './look-up-answers';

export type Gaps = {
  /** What to send: the gaps. */
  leaves: Leaf[];
  /** What the account holds in the same objects and must be sent along, since Gigya replaces an object as a whole. */
  carried: Leaf[];
  /** About what is not sent since the account has a value already. */
  warnings: Warning[];
};

type Tree = Record<string, unknown>;

const birthday = new Set(['profile.birthDay', 'profile.birthMonth', 'profile.birthYear']);

/**
 * The leaves of profile and data whose place in a full account is still empty. A birthday is three numbers, all or none;
 * an object of a profile or of data is replaced as one by Gigya, so that its gaps are sent together with what is in it; a
 * list, as phones are, has a gap only while it is empty (api.md sections 1.2, 1.8 and 5.1).
 * @param account null when it could not be read: then nothing counts as a gap
 */
export function fillGaps({ leaves, account }: { leaves: Leaf[]; account: AccountContent | null }): Gaps {
  const parts = [...Map.groupBy(leaves, ({ parameter }) => unitOf(parameter))].map(([unit, own]) =>
    account ? gapsOf(own, { unit, account }) : allKept(own),
  );
  return {
    leaves: parts.flatMap((part) => part.leaves),
    carried: parts.flatMap((part) => part.carried),
    warnings: parts.flatMap((part) => part.warnings),
  };
}

/** What is written as one with a parameter: `profile.work` for `profile.work.title`. */
export function unitOf(parameter: string): string {
  if (birthday.has(parameter)) return 'profile.birthday';
  const [area, name] = parameter.split('.');
  return area === 'profile' || area === 'data' ? `${area}.${name}` : parameter;
}

export const leftOutAs = (reason: Warning['reason'], leaves: Leaf[]): Warning[] =>
  leaves.map(({ source, parameter }) => ({ ...source, parameter, reason }));

const allKept = (leaves: Leaf[]): Gaps => ({
  leaves: [],
  carried: [],
  warnings: leftOutAs('kept', leaves),
});

function gapsOf(leaves: Leaf[], { unit, account }: { unit: string; account: AccountContent }): Gaps {
  if (unit === 'profile.birthday') {
    const isKnown = [...birthday].some((parameter) => !isEmpty(valueAt(account, parameter)));
    return isKnown ? allKept(leaves) : { leaves, carried: [], warnings: [] };
  }
  const existing = asOneObject(unit, valueAt(account, unit));
  if (isEmpty(existing)) return { leaves, carried: [], warnings: [] };
  if (!isTree(existing)) return allKept(leaves);
  const carried = carriedOf(existing, unit, leaves);
  const below = (path: string) => valueBelow(existing, path.slice(unit.length + 1));
  const gaps = leaves.filter(({ parameter }) => parameter !== unit && isEmpty(below(parameter)));
  if (gaps.length === 0 || !carried) return allKept(leaves);
  const kept = leaves.filter((leaf) => !gaps.includes(leaf));
  return { leaves: gaps, carried, warnings: leftOutAs('kept', kept) };
}

/** The values of an object as leaves; null when one of them is none, such as a list. */
function carriedOf(existing: Tree, unit: string, [first]: Leaf[]): Leaf[] | null {
  const carried: Leaf[] = [];
  for (const [name, value] of Object.entries(existing)) {
    const parameter = `${unit}.${name}`;
    if (isEmpty(value)) continue;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      carried.push({ parameter, value, source: {}, row: first?.row ?? { setting: 'mapping', index: 0 } });
      continue;
    }
    const inner = isTree(value) ? carriedOf(value, parameter, first ? [first] : []) : null;
    if (!inner) return null;
    carried.push(...inner);
  }
  return carried;
}

/** Work is an object, or a list of them (api.md section 5.1): a list of one is that one. */
const asOneObject = (unit: string, value: unknown): unknown =>
  unit === 'profile.work' && Array.isArray(value) && value.length === 1 ? value[0] : value;

const valueAt = ({ profile, data }: AccountContent, parameter: string): unknown =>
  valueBelow({ profile, data }, parameter);

/** What stands at a path, or what stands in its way. */
function valueBelow(tree: Tree, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (!isTree(value)) return value;
    return Object.hasOwn(value, name) ? value[name] : undefined;
  }, tree);
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether there is nothing to lose: no value, a blank text, an empty list or object. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return isTree(value) && Object.values(value).every(isEmpty);
}
