import 'server-only';
import type { Locale } from '../../forms/variables';
import type { GigyaSite } from '../../gigya/call';
import type { MethodFailure, MethodResult } from '../../gigya/call-method';
import { dataCentreOfDomain, listDataCentres } from '../../gigya/data-centres';
import { errorWords } from '../../gigya/error-words/error-words';
import type { TranslatedWords } from '../../gigya/error-words/error-words-type';
import type { GigyaSchema } from '../../gigya/get-schema';
import { initRegistration } from '../../gigya/init-registration';
import type { AttemptReport, DeliveryContent, TestCheck, TestReport } from '../define';
import { clockChecks } from './clock-check';
import { type FaultId, faultTexts } from './fault-texts';
import { findSchema } from './find-schema';
import { judge } from './judge';
import type { GigyaLiteSettings } from './manifest';
import { type SiteSchema, toSiteSchema } from './mapping/site-schema';
import { mappingCheck, optInsCheck } from './mapping-check';
import { methodReasons } from './method-reasons';
import { neededMethods, onlyImports, probePermissions } from './needed-methods';
import { openSite, type Surroundings } from './open-site';
import { partnerWords } from './partner-words';
import { permissionChecks } from './permission-checks';
import { follow } from './push-once';
import { sampleCheck } from './sample-check';
import { testTexts } from './test-texts';
import { decideMethod } from './write/decide-method';

const NO_PERMISSION = 403007;

type Schema = MethodResult<GigyaSchema>;
type Tested = { checks: TestCheck[]; site?: GigyaSite | undefined; schema?: SiteSchema | undefined };
type Test = {
  settings: GigyaLiteSettings;
  locale: Locale;
  pushesSample: boolean;
  signal: AbortSignal;
  /** Makes the attempt of a real delivery at the site as it was found. */
  push: (content: DeliveryContent, detected: Record<string, string>) => Promise<AttemptReport>;
};

/** What to do about an error whatever was called: nothing of deliveries, which a test does not make. */
const general: Partial<Record<FaultId, TranslatedWords>> = errorWords;

/**
 * Calls Gigya with these settings and creates nothing there, unless a sample is pushed: the schema is read, which proves
 * data centre and keys, a lite registration is opened and left to expire, and each method that pushes need is called so
 * that it does nothing (api.md sections 1.1 and 5.5).
 */
export async function testConnection(
  input: Test & { secrets: unknown; surroundings: Surroundings },
): Promise<TestReport> {
  const startedAt = performance.now();
  const opened = openSite({ ...input, detected: {} });
  const { checks, site, schema }: Tested =
    'fault' in opened ? { checks: [failed(opened.fault, input.locale)] } : await testSite(opened.site, input);
  return {
    works: checks.every(({ state }) => state !== 'failed'),
    durationMs: Math.round(performance.now() - startedAt),
    checks,
    ...(site?.servedFrom && { detected: { dataCentre: site.servedFrom } }),
    ...(schema && { schema: { body: schema } }),
  };
}

async function testSite(asked: GigyaSite, test: Test): Promise<Tested> {
  const { signal, locale } = test;
  const read = await findSchema({ site: asked, signal });
  const { schema } = read;
  const mayNotRead = schema.kind === 'refused' && schema.envelope.errorCode === NO_PERMISSION;
  if (schema.kind !== 'ok' && !mayNotRead) {
    const checks = [...answeredChecks(schema, read.site, locale), failedCall(schema, read.site, locale)];
    return { checks, site: read.site };
  }
  const opening = await initRegistration({ site: read.site, signal });
  const site = follow(read.site, opening);
  const answered = answeredChecks(schema, site, locale);
  const known = schema.kind === 'ok' ? toSiteSchema(schema.answer) : undefined;
  const mayNotRegister = opening.kind === 'refused' && opening.envelope.errorCode === NO_PERMISSION;
  if (opening.kind !== 'ok' && !(mayNotRegister && onlyImports(test.settings))) {
    return { checks: [...answered, failedCall(opening, site, locale)], site, schema: known };
  }
  const openedInMs = opening.kind === 'ok' ? opening.call.durationMs : null;
  const checks = [...answered, ...(await pushChecks(test, { site, schema: known, openedInMs }))];
  const isReady = checks.every(({ state }) => state !== 'failed');
  if (!test.pushesSample || !isReady) return { checks, site, schema: known };
  const push = (content: DeliveryContent) =>
    test.push(content, site.servedFrom ? { dataCentre: site.servedFrom } : {});
  return { checks: [...checks, await sampleCheck({ site, locale, signal, push })], site, schema: known };
}

/** What stands between an opened registration, or null where none may be opened, and a person's account. */
async function pushChecks(
  test: Test,
  found: { site: GigyaSite; schema: SiteSchema | undefined; openedInMs: number | null },
): Promise<TestCheck[]> {
  const { settings, locale, signal, pushesSample } = test;
  const { site, schema, openedInMs } = found;
  const texts = testTexts[locale];
  const wanted = decideMethod({ settings, schema: schema ?? null });
  const methods = neededMethods({ settings, method: wanted.method, pushesSample });
  const permissions = await probePermissions({ site, signal }, methods);
  const importRefused = permissions.refused.includes('accounts.importLiteAccount');
  const { method, why } = decideMethod({ settings, schema: schema ?? null, importRefused });
  const accepted: TestCheck[] = [
    { id: 'keys', state: 'ok', title: texts.keys[site.credentials.kind] },
    ...(openedInMs === null ? [] : [{ id: 'lite', state: 'ok', title: texts.lite } as const]),
  ];
  if (permissions.unanswered) return [...accepted, failedCall(permissions.unanswered, site, locale)];
  const unread: TestCheck = { id: 'mapping', state: 'warning', ...texts.unread };
  const checked = { settings, method, locale };
  const firstMs = method === 'registration' ? (openedInMs ?? 0) : 0;
  const ms = String(Math.round(firstMs + permissions.durationMs));
  return [
    ...accepted,
    ...permissionChecks(permissions, { settings, pushesSample, words: texts.permissions }),
    { id: 'method', state: 'ok', title: texts.method[method], detail: methodReasons(why, locale).join(' ') },
    ...(schema ? [mappingCheck({ ...checked, schema }), ...optInsCheck({ ...checked, schema })] : [unread]),
    { id: 'round_trip', state: 'ok', title: texts.roundTrip.replace('{ms}', ms) },
  ];
}

/** That a data centre answered, and with which time, is known from any answer, except that another one serves the key. */
function answeredChecks(schema: Schema, site: GigyaSite, locale: Locale): TestCheck[] {
  const { kind, call, clockCorrectedByMs } = schema;
  if (kind === 'no_answer' || call.errorCode === 301001) return [];
  const { dataCentre: words, clock } = testTexts[locale];
  const { servedFrom } = site;
  const answered = words.place
    .replace('{place}', labelOf(site.dataCentre))
    .replace('{ms}', String(call.durationMs));
  const detail = servedFrom ? `${words.livesIn[servedFrom]} ${words.goesThere}` : answered;
  return [
    { id: 'data_centre', state: 'ok', title: words.answers, detail },
    ...clockChecks(clockCorrectedByMs, clock),
  ];
}

function failedCall(failure: MethodFailure, site: GigyaSite, locale: Locale): TestCheck {
  const texts = testTexts[locale];
  const { fault: found, outcome } = judge(failure, { site, carriesPerson: false });
  // Nobody breaks a test off but its own time limit.
  const fault = found === 'interrupted' ? 'no_answer_in_time' : found;
  const partner = partnerWords(failure, { credentials: site.credentials, values: [] });
  const said = [failure.call.errorCode, partner].filter((part) => part !== null).join(', ');
  const nextStep =
    rightDataCentre(failure, locale) ??
    texts.nextSteps[fault] ??
    general[fault]?.[locale].nextStep ??
    (outcome.kind === 'retry' ? texts.testAgain : undefined);
  const check = failed(fault, locale, nextStep);
  return said ? { ...check, detail: texts.gigyaSays.replace('{words}', () => said) } : check;
}

function failed(fault: FaultId, locale: Locale, nextStep?: string): TestCheck {
  const words = faultTexts[fault][locale];
  return { id: fault, state: 'failed', title: words.title, nextStep: nextStep ?? words.nextStep };
}

/** 301001 names the API domain that serves the key; only a listed one is repeated to the admin. */
function rightDataCentre(failure: MethodFailure, locale: Locale): string | null {
  if (failure.kind === 'no_answer' || failure.envelope.errorCode !== 301001) return null;
  const centre = dataCentreOfDomain(failure.envelope.apiDomain ?? '');
  return centre && testTexts[locale].dataCentre.choose.replace('{place}', centre.label);
}

/** A data centre as it stands in Configure. */
const labelOf = (id: string): string =>
  listDataCentres({ hasSandbox: true }).find(({ value }) => value === id)?.label ?? id;
