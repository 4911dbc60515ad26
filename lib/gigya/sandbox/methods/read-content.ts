import type { Changes } from '../accounts/changes';
import { sanitiseProfile } from '../accounts/sanitise-html';
import type { Tree } from '../accounts/types';
import { type Answer, type FieldError, refuse } from '../answers';
import { type Access, type Checked, checkFields } from '../schema/check-fields';
import { parseTree } from '../schema/parse-tree';
import { readCommunications } from '../schema/read-communications';
import { readPreferences } from '../schema/read-preferences';
import { readSubscriptions } from '../schema/read-subscriptions';
import type { MethodInput } from './index';

const names = ['profile', 'data', 'subscriptions', 'preferences', 'communications'] as const;

/** The parts of an account as they were sent; a part that was not sent is empty. */
export type Content = Record<(typeof names)[number], Tree>;

/** Reads the JSON texts of a write; one that is no object answers 400006 (api.md section 8.4, inference). */
export function parseContent(
  params: ReadonlyMap<string, string>,
): { content: Content } | { refusal: Answer } {
  const content: Content = { profile: {}, data: {}, subscriptions: {}, preferences: {}, communications: {} };
  for (const name of names) {
    const text = params.get(name);
    if (text === undefined) continue;
    const tree = parseTree(text);
    if (!tree) return { refusal: refuse(400006, `Invalid parameter value: ${name}`) };
    content[name] = tree;
  }
  return { content };
}

export type CheckedContent = { changes: Changes; errors: FieldError[]; newFields: Checked['newFields'] };

/**
 * Checks a write against the site's schema. With errors nothing may be stored.
 * @param context `before` are the consents that the account has so far, `current` the fields of a full one
 */
export function checkContent(
  { state, site: { schema } }: MethodInput,
  content: Content,
  context: { access: Access; before: Tree; isImport?: boolean; current?: Pick<Content, 'profile' | 'data'> },
): CheckedContent {
  const { access, before, isImport = false, current } = context;
  const profile = checkFields(content.profile, {
    name: 'profile',
    fields: schema.profile,
    isDynamic: false,
    takesLists: false,
    access,
    current: current?.profile ?? {},
  });
  const data = checkFields(content.data, {
    name: 'data',
    ...schema.data,
    takesLists: true,
    access,
    current: current?.data ?? {},
  });
  const { subscriptions, ...subscribed } = readSubscriptions(content.subscriptions, { schema, isImport });
  const { preferences, ...consented } = readPreferences(content.preferences, { schema, access, before });
  const { communications, ...chosen } = readCommunications(content.communications, {
    known: schema.communications,
    nowMs: state.now(),
  });
  const cleaned = state.options.sanitisesHtml ? sanitiseProfile(content.profile) : content.profile;
  return {
    changes: { profile: cleaned, data: content.data, subscriptions, preferences, communications },
    errors: [profile, data, subscribed, consented, chosen].flatMap(({ errors }) => errors),
    newFields: data.newFields,
  };
}
