import 'server-only';
import type { GigyaSite } from '../../gigya/call';
import type { MethodFailure } from '../../gigya/call-method';
import { dataCentreOfDomain } from '../../gigya/data-centres';
import { getSchema, type ProfileSchema } from '../../gigya/get-schema';
import { initRegistration } from '../../gigya/init-registration';
import type { TestCheck, TestReport } from '../define';
import { type FaultId, faultTexts } from './fault-texts';
import { classify } from './faults';
import { mapping } from './mapping';
import { openSite, type Surroundings } from './open-site';
import { partnerWords } from './partner-words';

const TEST_AGAIN = 'Test again in a moment.';
const stepWhileTesting: Partial<Record<FaultId, string>> = {
  no_permission:
    'Ask your Gigya expert to allow accounts.initRegistration and accounts.setAccountInfo for the key.',
  lite_not_enabled: 'Ask your Gigya expert to have Lite registration activated.',
  unreachable: 'Check that this server may call Gigya, then test again.',
  untrusted_certificate: 'Ask your network team whether a proxy stands in between.',
  unreadable_answer: 'Ask your network team whether a proxy stands in between.',
  partner_error: 'Check the data centre, then test again.',
  site_configuration: 'Show the code and the words of Gigya to your Gigya expert.',
  call_refused: 'Show the code and the words of Gigya to your Gigya expert.',
};

/**
 * Calls Gigya with these settings and creates nothing there: the schema is read, which proves data centre and keys, and
 * a lite registration is opened and left to expire (api.md sections 1.1 and 5.5).
 */
export async function testConnection(input: {
  settings: unknown;
  secrets: unknown;
  signal: AbortSignal;
  surroundings: Surroundings;
}): Promise<TestReport> {
  const startedAt = performance.now();
  const opened = openSite(input);
  const checks = 'fault' in opened ? [failed(opened.fault)] : await checkSite(opened.site, input.signal);
  const works = checks.every(({ state }) => state !== 'failed');
  return { works, durationMs: Math.round(performance.now() - startedAt), checks };
}

async function checkSite(site: GigyaSite, signal: AbortSignal): Promise<TestCheck[]> {
  const schema = await getSchema({ site, signal });
  if (schema.kind === 'no_answer') return [failedCall(schema, site)];
  const mayNotRead = schema.kind === 'refused' && schema.envelope.errorCode === 403007;
  if (schema.kind === 'refused' && !mayNotRead) return [...answers(schema), failedCall(schema, site)];
  const opening = await initRegistration({ site, signal });
  if (opening.kind !== 'ok') return [...answers(schema), failedCall(opening, site)];
  return [
    ...answers(schema),
    { id: 'keys', state: 'ok', title: 'User key and secret are accepted' },
    { id: 'lite', state: 'ok', title: 'Lite registration is active on the site' },
    schema.kind === 'ok' ? writableCheck(schema.answer.profileSchema) : unreadSchema,
  ];
}

const unreadSchema: TestCheck = {
  id: 'mapping',
  state: 'warning',
  title: 'The schema of the site could not be read',
  detail: 'So it is not known which mapped parameters can be written.',
  nextStep: 'Ask your Gigya expert to allow accounts.getSchema for the key.',
};

/** That the host answered is known from any answer, except that another data centre serves the key. */
function answers(result: {
  kind: string;
  call: { durationMs: number; errorCode: number | null };
}): TestCheck[] {
  if (result.call.errorCode === 301001) return [];
  const detail = `It took ${result.call.durationMs} ms.`;
  return [{ id: 'data_centre', state: 'ok', title: 'The data centre answers', detail }];
}

function failedCall(failure: MethodFailure, site: GigyaSite): TestCheck {
  const { fault, outcome } = classify(failure, { carriesPerson: false });
  const words = partnerWords(failure, Object.values(site.credentials));
  const code = failure.call.errorCode;
  const detail = code === null ? undefined : `Gigya says: ${code}${words ? `, ${words}` : ''}.`;
  const nextStep = stepWhileTesting[fault] ?? (outcome.kind === 'retry' ? TEST_AGAIN : undefined);
  return failed(fault, { detail, nextStep: rightDataCentre(failure) ?? nextStep });
}

function failed(fault: FaultId, words: { detail?: string | undefined; nextStep?: string | undefined } = {}) {
  const { title, nextStep } = faultTexts[fault];
  const check: TestCheck = { id: fault, state: 'failed', title, nextStep: words.nextStep ?? nextStep };
  return words.detail ? { ...check, detail: words.detail } : check;
}

/** 301001 names the API domain that serves the key; only a listed one is repeated to the admin. */
function rightDataCentre(failure: MethodFailure): string | null {
  if (failure.kind === 'no_answer' || failure.envelope.errorCode !== 301001) return null;
  const centre = dataCentreOfDomain(failure.envelope.apiDomain ?? '');
  return centre && `Choose the data centre ${centre.label}.`;
}

function writableCheck({ fields }: ProfileSchema): TestCheck {
  const isClosed = (parameter: string) => {
    const field = fields[parameter.replace(/^profile\./, '')];
    return !field || field.writeAccess === 'serverOnly';
  };
  const closed = mapping.filter(({ parameters }) => parameters.some(isClosed));
  if (closed.length === 0)
    return { id: 'mapping', state: 'ok', title: 'All mapped parameters can be written' };
  const parameters = closed.flatMap((row) => row.parameters.filter(isClosed));
  const hasEmail = closed.some(({ variables }) => variables.includes('email'));
  const variables = closed.flatMap((row) => row.variables).map((name) => `{${name}}`);
  return {
    id: 'mapping',
    state: hasEmail ? 'failed' : 'warning',
    title: `${parameters.length} mapped ${parameters.length === 1 ? 'parameter' : 'parameters'} cannot be written`,
    detail: `${parameters.join(', ')}: the site's schema lets only the server write them. Deliveries leave out ${variables.join(', ')}; the rest is fine.`,
    nextStep: 'Ask your Gigya expert to set them to clientModify in the schema.',
  };
}
