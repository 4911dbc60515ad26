import type {
  GigyaCommunications,
  GigyaPreferences,
  GigyaProfile,
  GigyaSubscriptions,
} from '../../../gigya/account-content';
import type { Leaf } from './leaf';

/** What a push writes, part by part, as accounts.setAccountInfo takes it (api.md sections 1.2 and 5). */
export type Payload = {
  profile: GigyaProfile & Tree;
  data?: Tree;
  subscriptions?: GigyaSubscriptions;
  preferences?: GigyaPreferences;
  communications?: GigyaCommunications;
  regSource?: string;
};

type Tree = Record<string, unknown>;

/** Objects of the profile that come in lists: the one that is sent is the whole list (api.md section 5.1). */
const listsOfProfile = [
  ...['phones', 'education', 'skills', 'patents', 'certifications', 'publications', 'likes'],
  ...['activities', 'books', 'interests', 'movies', 'music', 'television'].map((kind) => `favorites.${kind}`),
];

/**
 * Leaves as the objects that Gigya takes: phones as a list of one, work as one object, a subscription below its id, which
 * may hold dots, a consent below its path. A part without leaves is absent but the profile.
 */
export function toPayload(leaves: Leaf[]): Payload {
  const payload: Payload = { profile: {} };
  for (const leaf of leaves) add(payload, leaf);
  for (const path of listsOfProfile) wrapInList(payload.profile, path.split('.'));
  return payload;
}

function add(payload: Payload, { parameter, value, at }: Leaf): void {
  const [part = '', ...path] = parameter.split('.');
  const name = path.join('.');
  switch (part) {
    case 'profile':
      put(payload.profile, path, value);
      break;
    case 'data':
      payload.data ??= {};
      put(payload.data, path, value);
      break;
    case 'subscriptions':
      payload.subscriptions ??= {};
      put(payload.subscriptions, [name], { email: { isSubscribed: value === true } });
      break;
    case 'preferences':
      payload.preferences ??= {};
      put(payload.preferences, [...path, 'isConsentGranted'], value === true);
      break;
    case 'communications': {
      const status = value === true ? 'optIn' : 'optOut';
      payload.communications ??= {};
      put(payload.communications, [name], { status, ...(at && { userActionTimestamp: at }) });
      break;
    }
    default:
      payload.regSource = String(value);
  }
}

function put(tree: Tree, [name = '', ...rest]: string[], value: unknown): void {
  const inner = rest.length === 0 ? value : (treeAt(tree, name) ?? {});
  define(tree, name, inner);
  if (rest.length > 0 && isTree(inner)) put(inner, rest, value);
}

function wrapInList(tree: Tree, [name = '', ...rest]: string[]): void {
  const inner = treeAt(tree, name);
  if (!inner) return;
  if (rest.length === 0) define(tree, name, [inner]);
  else wrapInList(inner, rest);
}

function treeAt(tree: Tree, name: string): Tree | undefined {
  const inner = Object.hasOwn(tree, name) ? tree[name] : undefined;
  return isTree(inner) ? inner : undefined;
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An assignment would reach the prototype by the name `__proto__`. */
function define(tree: object, name: string, value: unknown): void {
  Object.defineProperty(tree, name, { value, enumerable: true, writable: true, configurable: true });
}
