import { type Draft, ownOf, type Scope, type WebsiteDraft } from './draft';
import { rebaseDraft, takeTheirs } from './rebase';

export type DraftEdit =
  | { kind: 'rename'; name: string }
  /** For a website this overrides the Global value. */
  | { kind: 'set'; scope: Scope; setting: string; value: unknown }
  | { kind: 'inherit'; websiteId: string; setting: string }
  | { kind: 'override_secret' | 'inherit_secret'; websiteId: string; secret: string }
  /** Others saved meanwhile. */
  | { kind: 'rebase'; base: Draft; theirs: Draft; conflicts: readonly string[] }
  | { kind: 'take'; theirs: Draft; path: string };

/** The draft after one edit. */
export function editDraft(draft: Draft, edit: DraftEdit): Draft {
  switch (edit.kind) {
    case 'rename':
      return { ...draft, name: edit.name };
    case 'rebase':
      return rebaseDraft({ ...edit, mine: draft });
    case 'take':
      return takeTheirs(draft, edit);
    case 'set':
      if (edit.scope === null)
        return { ...draft, settings: { ...draft.settings, [edit.setting]: edit.value } };
      return withOwn(draft, edit.scope, ({ settings, secrets }) => ({
        settings: { ...settings, [edit.setting]: edit.value },
        secrets,
      }));
    case 'inherit':
      return withOwn(draft, edit.websiteId, ({ settings, secrets }) => {
        const { [edit.setting]: _, ...others } = settings;
        return { settings: others, secrets };
      });
    case 'override_secret':
    case 'inherit_secret':
      return withOwn(draft, edit.websiteId, ({ settings, secrets }) => {
        const others = secrets.filter((secret) => secret !== edit.secret);
        return { settings, secrets: edit.kind === 'override_secret' ? [...others, edit.secret] : others };
      });
  }
}

function withOwn(draft: Draft, websiteId: string, change: (own: WebsiteDraft) => WebsiteDraft): Draft {
  return { ...draft, websites: { ...draft.websites, [websiteId]: change(ownOf(draft, websiteId)) } };
}
