import 'server-only';
import type { Locale } from '../../forms/variables';
import type { GigyaSite } from '../../gigya/call';
import type { MethodFailure, MethodResult } from '../../gigya/call-method';
import { dataCentreOfDomain, listDataCentres } from '../../gigya/data-centres';
import { errorWords } from '../../gigya/error-words/error-words';
import type { TranslatedWords } from '../../gigya/error-words/error-words-type';
import { getSchema, type ProfileSchema } from '../../gigya/get-schema';
import { initRegistration } from '../../gigya/init-registration';
import type { TestCheck, TestReport } from '../define';
import { clockChecks } from './clock-check';
import { type FaultId, faultTexts } from './fault-texts';
import { searchDataCentre } from './find-data-centre';
import { judge } from './judge';
import { mappingCheck } from './mapping-check';
import { openSite, type Surroundings } from './open-site';
import { partnerWords } from './partner-words';
import { follow } from './push-once';
import { testTexts } from './test-texts';

type Schema = MethodResult<{ profileSchema: ProfileSchema }>;
type Tested = { checks: TestCheck[]; servedFrom?: string | undefined };
type Test = { signal: AbortSignal; locale: Locale };

/** What to do about an error whatever was called: nothing of deliveries, which a test does not make. */
const general: Partial<Record<FaultId, TranslatedWords>> = errorWords;

/**
 * Calls Gigya with these settings and creates nothing there: the schema is read, which proves data centre and keys, and
 * a lite registration is opened and left to expire (api.md sections 1.1 and 5.5).
 */
export async function testConnection(
  input: Test & { settings: unknown; secrets: unknown; surroundings: Surroundings },
): Promise<TestReport> {
  const startedAt = performance.now();
  const opened = openSite({ ...input, detected: {} });
  const { checks, servedFrom }: Tested =
    'fault' in opened ? { checks: [failed(opened.fault, input.locale)] } : await testSite(opened.site, input);
  return {
    works: checks.every(({ state }) => state !== 'failed'),
    durationMs: Math.round(performance.now() - startedAt),
    checks,
    ...(servedFrom && { detected: { dataCentre: servedFrom } }),
  };
}

async function testSite(asked: GigyaSite, test: Test): Promise<Tested> {
  const { signal, locale } = test;
  const read = await readSchema(asked, signal);
  const { schema } = read;
  const mayNotRead = schema.kind === 'refused' && schema.envelope.errorCode === 403007;
  if (schema.kind !== 'ok' && !mayNotRead) {
    const checks = [...answeredChecks(schema, read.site, locale), failedCall(schema, read.site, locale)];
    return { checks, servedFrom: read.site.servedFrom };
  }
  const opening = await initRegistration({ site: read.site, signal });
  const site = follow(read.site, opening);
  const answered = answeredChecks(schema, site, locale);
  const servedFrom = site.servedFrom;
  if (opening.kind !== 'ok') return { checks: [...answered, failedCall(opening, site, locale)], servedFrom };
  return { checks: [...answered, ...passed(schema, site, locale)], servedFrom };
}

/** The schema, from where the site lives: 301001 is followed by the client, 500028 may be the same (api.md section 3). */
async function readSchema(
  site: GigyaSite,
  signal: AbortSignal,
): Promise<{ schema: Schema; site: GigyaSite }> {
  const schema = await getSchema({ site, signal, include: [] });
  const first = { schema, site: follow(site, schema) };
  if (schema.kind !== 'refused' || schema.envelope.errorCode !== 500028) return first;
  const found = await searchDataCentre({ site: first.site, signal });
  if (!found) return first;
  const there = { ...site, servedFrom: found };
  const second = await getSchema({ site: there, signal, include: [] });
  const isServed =
    second.kind === 'ok' || (second.kind === 'refused' && second.envelope.errorCode !== 500028);
  return isServed ? { schema: second, site: follow(there, second) } : first;
}

function passed(schema: Schema, site: GigyaSite, locale: Locale): TestCheck[] {
  const texts = testTexts[locale];
  const unread: TestCheck = { id: 'mapping', state: 'warning', ...texts.unread };
  return [
    { id: 'keys', state: 'ok', title: texts.keys[site.credentials.kind] },
    { id: 'lite', state: 'ok', title: texts.lite },
    schema.kind === 'ok' ? mappingCheck(schema.answer.profileSchema, texts.mapping) : unread,
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
