import type { ConsentDefinition } from '../schema/site-schema';
import type { CommunicationChange, ConsentChange } from './changes';
import { getAt, isTree, setAt, valueAt } from './merge-trees';
import type { Tree } from './types';

type ConsentContext = {
  definitions: ReadonlyMap<string, ConsentDefinition>;
  /** ISO 8601. */
  now: string;
  /** In which language the person read it, when the caller says so. */
  lang: string | null;
};

/** The consent at a path such as `terms.tos`, when there is one. */
export function consentAt(preferences: Tree, path: string): Tree | undefined {
  const consent = getAt(preferences, path.split('.'));
  return isTree(consent) && 'isConsentGranted' in consent ? consent : undefined;
}

/**
 * Consents after a write: a change of status, or a newer document, is written down with version and time (api.md
 * section 5.4).
 */
export function mergePreferences(
  before: Tree,
  changes: ReadonlyMap<string, ConsentChange>,
  context: ConsentContext,
): Tree {
  return [...changes].reduce((preferences, [path, change]) => {
    const consent = mergeConsent(consentAt(preferences, path), change, {
      ...context,
      currentDocVersion: context.definitions.get(path)?.currentDocVersion ?? 0,
    });
    return setAt(preferences, path.split('.'), consent);
  }, before);
}

function mergeConsent(
  before: Tree | undefined,
  { isConsentGranted, tags }: ConsentChange,
  { now, lang, currentDocVersion }: ConsentContext & { currentDocVersion: number },
): Tree {
  const isSame = before?.isConsentGranted === isConsentGranted && before.docVersion === currentDocVersion;
  if (before && isSame) return before;
  return {
    isConsentGranted,
    docVersion: currentDocVersion,
    lastConsentModified: now,
    actionTimestamp: now,
    ...(lang === null ? {} : { lang }),
    tags: tags ?? before?.tags ?? [],
    customData: before?.customData ?? [],
    entitlements: before?.entitlements ?? [],
  };
}

/**
 * What a full account takes over of a lite one's consents: those that it has not decided itself (api.md section 8.5).
 */
export function fillPreferences(full: Tree, lite: Tree): Tree {
  const filled = Object.entries(lite).map(([name, value]): [string, unknown] => {
    const own = valueAt(full, name);
    const isGroup = isTree(own) && isTree(value) && !('isConsentGranted' in own);
    return [name, isGroup ? fillPreferences(own, value) : (own ?? value)];
  });
  return { ...full, ...Object.fromEntries(filled) };
}

/** Communications after a write, each replaced as a whole (api.md section 1.2). */
export function mergeCommunications(
  before: Tree,
  changes: ReadonlyMap<string, CommunicationChange>,
  { now }: { now: string },
): Tree {
  const written = [...changes].map(([name, change]) => [
    name,
    { userActionTimestamp: now, ...change, lastUpdated: now },
  ]);
  return { ...before, ...Object.fromEntries(written) };
}
