import 'server-only';
import type { Locale } from '../../forms/variables';
import type {
  DeliveryContent,
  DescribedRow,
  SettingsView,
  StoredSchema,
  ValueSource,
  Warning,
} from '../define';
import { describeTexts } from './describe-texts';
import type { GigyaLiteSettings } from './manifest';
import { fitToSchema, refusalOf, type WriteMethod } from './mapping/fit-to-schema';
import type { Leaf } from './mapping/leaf';
import { mapContent } from './mapping/map-content';
import { parametersOfTarget, sourcesOfRow } from './mapping/row-parts';
import type { MappingRow, OptInRow } from './mapping/settings';
import { readSiteSchema, type SiteSchema } from './mapping/site-schema';
import { methodReasons } from './method-reasons';
import { listOptInTargets, listTargets } from './offered-targets';
import { decideMethod } from './write/decide-method';
import { type PlannedCall, planCalls } from './write/plan-calls';

type Described = {
  schema: SiteSchema | null;
  method: WriteMethod;
  calls: PlannedCall[];
  leaves: Leaf[];
  leftOut: Warning[];
};

/** What settings mean for a sample with the schema as read last: nothing is asked of Gigya. */
export function describeSettings(input: {
  settings: GigyaLiteSettings;
  schema: StoredSchema | null;
  sample: DeliveryContent;
  locale: Locale;
}): SettingsView {
  const { settings, sample, locale } = input;
  const texts = describeTexts[locale];
  const schema = readSiteSchema(input.schema);
  const { method, why } = decideMethod({ settings, schema });
  const mapped = mapContent({ content: sample, settings });
  const fitted = fitToSchema({ leaves: mapped.leaves, schema, method });
  const calls = planCalls({ leaves: fitted.leaves, method, schema, locale: sample.locale });
  const leftOut = [...mapped.warnings, ...fitted.leftOut];
  const described = { schema, method, calls, leaves: fitted.leaves, leftOut };
  const rows = [
    ...settings.mapping.map((row, index) => mappingRow(described, row, index)),
    ...settings.optIns.map((row, index) => optInRow(described, row, index)),
  ];
  return {
    rows,
    requests: calls.map(({ endpoint, params }) => ({ endpoint, body: { ...params } })),
    method: {
      value: method,
      label: texts.methods[method],
      why: methodReasons(why, locale),
    },
    advice: adviceOn({ settings, method, rows, locale }),
    targets: listTargets({ schema, method, texts }),
    optInTargets: listOptInTargets({ schema, texts }),
  };
}

function mappingRow(described: Described, row: MappingRow, index: number): DescribedRow {
  const parameters = parametersOfTarget(row.target);
  const place = { setting: 'mapping', index } as const;
  return describeRow(described, { place, sources: sourcesOfRow(row), parameters });
}

function optInRow(described: Described, { optIn, target }: OptInRow, index: number): DescribedRow {
  const hasDoubleOptIn =
    described.schema?.subscriptions?.some(
      ({ id, doubleOptIn }) => doubleOptIn && `subscriptions.${id}` === target,
    ) ?? false;
  const place = { setting: 'optIns', index } as const;
  return { ...describeRow(described, { place, sources: [{ optIn }], parameters: [target] }), hasDoubleOptIn };
}

function describeRow(
  { schema, method, calls, leaves, leftOut }: Described,
  row: { place: Leaf['row']; sources: ValueSource[]; parameters: string[] },
): DescribedRow {
  const { place, parameters, sources } = row;
  const own = leaves.filter((leaf) => leaf.row.setting === place.setting && leaf.row.index === place.index);
  const refused = parameters.map((parameter) => refusalOf({ parameter, schema, method }));
  const sampled = leftOut.find(({ parameter }) => parameter !== undefined && parameters.includes(parameter));
  const isPlanned = calls.some((call) => own.some((leaf) => call.leaves.includes(leaf)));
  const unplanned = own.length > 0 && !isPlanned ? 'not_by_import' : null;
  const reason = refused.find((found) => found !== null) ?? sampled?.reason ?? unplanned;
  const known = reason === null ? 'sent' : 'left_out';
  return {
    ...place,
    sources,
    parameters,
    state: schema === null && reason === null ? 'unknown' : known,
    reason,
    example: own.map(({ value }) => String(value)).join(', '),
    hasDoubleOptIn: false,
  };
}

function adviceOn(input: {
  settings: GigyaLiteSettings;
  method: WriteMethod;
  rows: DescribedRow[];
  locale: Locale;
}): SettingsView['advice'] {
  const { settings, method, rows, locale } = input;
  const { advice } = describeTexts[locale];
  const isUnprotected = settings.setUp === 'both' && settings.protection === 'overwrite';
  const isClosed = method === 'registration' && rows.some(({ reason }) => reason === 'read_only');
  return [
    ...(isUnprotected ? [{ setting: 'protection', value: 'fill_gaps', ...advice.protect }] : []),
    ...(isClosed ? [{ setting: 'writeMethod', value: 'import', ...advice.import }] : []),
  ];
}
