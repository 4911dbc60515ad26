import { type Answer, ok } from '../answers';
import type { FieldDefinition } from '../profile-fields';
import { fieldsOf } from '../site';
import type { MethodInput } from './index';

const DEFAULT_INCLUDE = 'profileSchema,dataSchema,subscriptionsSchema,preferencesSchema';

/** accounts.getSchema (api.md sections 5.5 and 8.4): the site's schemas; `include` is a list without blanks. */
export function getSchema({ state, params }: MethodInput): Answer {
  const clientOnly = params.get('filter') === 'clientOnly';
  const visible = [...fieldsOf(state.site)].filter(
    ([, field]) => !clientOnly || field.writeAccess !== 'serverOnly',
  );
  const fields = Object.fromEntries(visible.map(([path, field]) => [path, fieldEntry(field)]));
  const schemas = new Map<string, object>([
    ['profileSchema', { fields, dynamicSchema: false }],
    ['dataSchema', { fields: {}, dynamicSchema: false }],
    ['subscriptionsSchema', { fields: {}, dynamicSchema: false }],
    ['preferencesSchema', { fields: {}, dynamicSchema: false }],
  ]);
  const included = (params.get('include') ?? DEFAULT_INCLUDE).split(',');
  return ok(Object.fromEntries([...schemas].filter(([name]) => included.includes(name))));
}

function fieldEntry(field: FieldDefinition): object {
  return {
    required: false,
    type: field.type,
    allowNull: true,
    writeAccess: field.writeAccess,
    ...(field.isEncrypted ? { encrypt: 'AES' } : {}),
    ...(field.format ? { format: `regex('${field.format.source}')` } : {}),
  };
}
