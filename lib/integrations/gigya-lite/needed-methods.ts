import 'server-only';
import type { GigyaSite } from '../../gigya/call';
import type { MethodFailure, MethodResult } from '../../gigya/call-method';
import { deleteLiteAccount } from '../../gigya/delete-lite-account';
import { findIdentifiers } from '../../gigya/find-identifiers';
import { getAccountInfo } from '../../gigya/get-account-info';
import { importLiteAccount } from '../../gigya/import-lite-account';
import { isAvailableLoginId } from '../../gigya/is-available-login-id';
import { search } from '../../gigya/search';
import { emailQuery } from '../../gigya/search-query';
import { setAccountInfo } from '../../gigya/set-account-info';
import type { GigyaLiteSettings } from './manifest';
import type { WriteMethod } from './mapping/fit-to-schema';
import { readFailure } from './protect/look-up-answers';

export type ProbedMethod =
  | 'accounts.setAccountInfo'
  | 'accounts.importLiteAccount'
  | 'accounts.identifiers.find'
  | 'accounts.getAccountInfo'
  | 'accounts.search'
  | 'accounts.isAvailableLoginID'
  | 'accounts.deleteLiteAccount';

type Called = { site: GigyaSite; signal: AbortSignal };

const nobody = 'nobody@passerelle.invalid';
const nothing = 'passerelle-test';

/**
 * Calls that show whether a key may call a method and that change nothing: they name nobody, or lack what the method
 * needs. A key without the permission is refused with 403007 before anything else is looked at (inference; api.md
 * sections 2.1 and 4.2).
 */
const probes: Record<ProbedMethod, (called: Called) => Promise<MethodResult<unknown>>> = {
  'accounts.setAccountInfo': (called) => setAccountInfo({ ...called, regToken: nothing }),
  'accounts.importLiteAccount': (called) => importLiteAccount({ ...called, email: '' }),
  'accounts.identifiers.find': (called) => findIdentifiers({ ...called, id: nobody }),
  'accounts.getAccountInfo': (called) => getAccountInfo({ ...called, UID: nothing }),
  'accounts.search': (called) => search({ ...called, query: emailQuery({ email: nobody }) }),
  'accounts.isAvailableLoginID': (called) => isAvailableLoginId({ ...called, loginId: nobody }),
  'accounts.deleteLiteAccount': (called) => deleteLiteAccount({ ...called, emailAccountToken: nothing }),
};

const NO_PERMISSION = 403007;
const RATE_LIMITED = 403048;

/** Look-ups of which another one can take the place, so that each refusal which closes one counts. */
const lookUps = new Set<ProbedMethod>([
  'accounts.identifiers.find',
  'accounts.getAccountInfo',
  'accounts.search',
  'accounts.isAvailableLoginID',
]);

export type Permissions = {
  refused: ProbedMethod[];
  allowed: ProbedMethod[];
  /** A call that says nothing of a permission, since it was not answered or Gigya could not serve it. */
  unanswered: MethodFailure | null;
  /** How long the method that writes took to answer. */
  durationMs: number;
};

type Asked = { method: ProbedMethod; result: MethodResult<unknown> };

/** Asks which of the methods this key may call; the first of them writes. */
export async function probePermissions(called: Called, methods: ProbedMethod[]): Promise<Permissions> {
  const asked: Asked[] = await Promise.all(
    methods.map(async (method) => ({ method, result: await probes[method](called) })),
  );
  const failures = asked.flatMap(({ result }) => (result.kind === 'ok' ? [] : [result]));
  return {
    refused: asked.filter(isRefused).map(({ method }) => method),
    allowed: asked.filter((probe) => !isRefused(probe)).map(({ method }) => method),
    unanswered: failures.find(isUnanswered) ?? null,
    durationMs: asked[0]?.result.call.durationMs ?? 0,
  };
}

function isRefused({ method, result }: Asked): boolean {
  if (result.kind !== 'refused') return false;
  const isClosed = lookUps.has(method) && readFailure(result) === 'closed';
  return isClosed || result.envelope.errorCode === NO_PERMISSION;
}

const isUnanswered = (failure: MethodFailure): boolean =>
  failure.kind === 'no_answer' ||
  failure.envelope.errorCode === RATE_LIMITED ||
  failure.envelope.errorCode >= 500_000;

/** Whether no push with these settings ever registers: consents may have to follow in a registration. */
export const onlyImports = ({ writeMethod, optIns }: GigyaLiteSettings): boolean =>
  writeMethod === 'import' && optIns.length === 0;

/** The methods that pushes with these settings call besides the opening one; first the one that writes. */
export function neededMethods(input: {
  settings: GigyaLiteSettings;
  method: WriteMethod;
  pushesSample: boolean;
}): ProbedMethod[] {
  const { settings, method, pushesSample } = input;
  const isProtected = settings.protection !== 'overwrite';
  const needed: (ProbedMethod | false)[] = [
    method === 'import' && 'accounts.importLiteAccount',
    !onlyImports(settings) && 'accounts.setAccountInfo',
    isProtected && 'accounts.identifiers.find',
    isProtected && 'accounts.getAccountInfo',
    (isProtected || pushesSample) && 'accounts.search',
    isProtected && 'accounts.isAvailableLoginID',
    pushesSample && 'accounts.deleteLiteAccount',
  ];
  return needed.filter((name) => name !== false);
}
