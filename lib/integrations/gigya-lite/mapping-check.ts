import type { Locale } from '../../forms/variables';
import type { TestCheck } from '../define';
import { describeTexts } from './describe-texts';
import type { GigyaLiteSettings } from './manifest';
import { refusalOf, type WriteMethod } from './mapping/fit-to-schema';
import { parametersOfTarget } from './mapping/row-parts';
import type { SiteSchema } from './mapping/site-schema';
import { testTexts } from './test-texts';
import { type WarningReason, warningTexts } from './warning-texts';

type Checked = { settings: GigyaLiteSettings; schema: SiteSchema; method: WriteMethod; locale: Locale };

/** The mapping against the site's schema, row by row: what pushes with these settings would leave out. */
export function mappingCheck({ settings, schema, method, locale }: Checked): TestCheck {
  const words = testTexts[locale].mapping;
  const closed = closedParameters(
    settings.mapping.flatMap(({ target }) => parametersOfTarget(target)),
    { schema, method },
  );
  if (closed.length === 0) return { id: 'mapping', state: 'ok', title: words.open };
  const canWriteEmail = closed.every(({ parameter }) => parameter !== 'profile.email');
  const isReadOnly = closed.some(({ reason }) => reason === 'read_only');
  const mayImport = isReadOnly && settings.writeMethod === 'registration';
  return {
    id: 'mapping',
    state: canWriteEmail ? 'warning' : 'failed',
    title: closed.length === 1 ? words.one : words.many.replace('{count}', String(closed.length)),
    detail: canWriteEmail ? words.leftOut : words.hasNoEmail,
    items: itemsOf(closed, locale),
    nextStep: mayImport ? words.useImport : isReadOnly ? words.openThem : words.compare,
    ...(mayImport && {
      act: { setting: 'writeMethod', value: 'import', label: describeTexts[locale].advice.import.act },
    }),
  };
}

/** Whether what opt-ins are mapped to exists, as far as the schema tells; none where none is mapped. */
export function optInsCheck({ settings, schema, method, locale }: Checked): TestCheck[] {
  if (settings.optIns.length === 0) return [];
  const words = testTexts[locale].optIns;
  const targets = settings.optIns.map(({ target }) => target);
  const told = targets.filter((target) => tellsOf(schema, target));
  const untold = targets.filter((target) => !told.includes(target)).map((name) => `${name}: ${words.untold}`);
  const closed = closedParameters(told, { schema, method });
  const items = [...itemsOf(closed, locale), ...untold];
  const all = { id: 'opt_ins', ...(items.length > 0 && { items }) };
  if (closed.length > 0) {
    const title = closed.length === 1 ? words.one : words.many.replace('{count}', String(closed.length));
    const isReadOnly = closed.some(({ reason }) => reason === 'read_only');
    const nextStep = isReadOnly ? testTexts[locale].mapping.openThem : words.compare;
    return [{ ...all, state: 'warning', title, detail: words.leftOut, nextStep }];
  }
  if (told.length === 0)
    return [{ ...all, state: 'warning', title: words.unchecked, nextStep: words.compare }];
  return [{ ...all, state: 'ok', title: words.exist, detail: `${told.join(', ')}.` }];
}

/** No schema names communications (api.md section 5.5). */
function tellsOf({ subscriptions, preferences }: SiteSchema, target: string): boolean {
  if (target.startsWith('subscriptions.')) return subscriptions !== null;
  return target.startsWith('preferences.') && preferences !== null;
}

type Closed = { parameter: string; reason: WarningReason };

function closedParameters(parameters: string[], site: { schema: SiteSchema; method: WriteMethod }): Closed[] {
  return parameters.flatMap((parameter) => {
    const reason = refusalOf({ parameter, ...site });
    return reason ? [{ parameter, reason }] : [];
  });
}

const itemsOf = (closed: Closed[], locale: Locale): string[] =>
  closed.map(({ parameter, reason }) => `${parameter}: ${warningTexts[reason][locale]}`);
