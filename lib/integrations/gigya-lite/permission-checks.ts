import type { TestCheck } from '../define';
import type { GigyaLiteSettings } from './manifest';
import type { Permissions, ProbedMethod } from './needed-methods';
import type { TestTexts } from './test-texts/test-texts-type';

/** Ways to look a full account up, of which one suffices. */
const exactLookUp: ProbedMethod[] = ['accounts.identifiers.find', 'accounts.getAccountInfo'];
const lookUps: ProbedMethod[] = [...exactLookUp, 'accounts.search', 'accounts.isAvailableLoginID'];

/** Whether the key may do what pushes with these settings do, method by method. */
export function permissionChecks(
  { refused, allowed }: Permissions,
  input: { settings: GigyaLiteSettings; pushesSample: boolean; words: TestTexts['permissions'] },
): TestCheck[] {
  const { settings, pushesSample, words } = input;
  const isProtected = settings.protection !== 'overwrite';
  const isExact = exactLookUp.every((method) => allowed.includes(method));
  const canLookUp = isExact || allowed.includes('accounts.search');
  const findsSample = (method: ProbedMethod) => pushesSample && method === 'accounts.search';
  const isSpare = (method: ProbedMethod) =>
    isProtected && canLookUp && lookUps.includes(method) && !findsSample(method);
  const missing = refused.filter((method) => !isSpare(method));
  const searchOnly: TestCheck = {
    id: 'look_up',
    state: 'warning',
    title: words.searchOnly,
    detail: words.searchOnlyDetail,
    nextStep: words.allow.replace('{methods}', exactLookUp.join(', ')),
  };
  return [
    missing.length === 0
      ? { id: 'permissions', state: 'ok', title: words.ok, detail: `${allowed.join(', ')}.` }
      : missingCheck(missing, { settings, words }),
    ...(isProtected && canLookUp && !isExact ? [searchOnly] : []),
  ];
}

function missingCheck(
  missing: ProbedMethod[],
  { settings, words }: { settings: GigyaLiteSettings; words: TestTexts['permissions'] },
): TestCheck {
  const onlyImport = missing.every((method) => method === 'accounts.importLiteAccount');
  const fallsBack = onlyImport && settings.writeMethod === 'automatic';
  return {
    id: 'permissions',
    state: fallsBack ? 'warning' : 'failed',
    title: missing.length === 1 ? words.one : words.many.replace('{count}', String(missing.length)),
    detail: [`${missing.join(', ')}.`, fallsBack && words.fallsBack].filter(Boolean).join(' '),
    nextStep: words.allow.replace('{methods}', missing.join(', ')),
  };
}
