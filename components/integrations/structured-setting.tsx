import { useMemo } from 'react';
import { z } from 'zod';
import type { FieldDescription } from '@/components/schema-form/describe-schema';
import { Disclosure } from '../ui/disclosure';
import { effectiveSettings, ownOf, type Scope } from './draft';
import { InheritButton, OverrideButton } from './inherited-value';
import { MappingEditor } from './mapping/mapping-editor';
import { OptInsEditor } from './mapping/opt-ins-editor';
import { mappingSummary, optInsSummary } from './mapping/summaries';
import { inScope, prefixOf } from './paths';
import type { Configure } from './use-configure';
import type { ScopeView } from './use-scope-view';

type StructuredSettingProps = {
  field: FieldDescription;
  scope: Scope;
  configure: Configure;
  /** Null while the tab is not open. */
  preview: ScopeView | null;
  warningTexts: Record<string, string>;
};

/** A setting that holds rows: one line that opens its editor. */
export function StructuredSetting({
  field,
  scope,
  configure,
  preview,
  warningTexts,
}: StructuredSettingProps) {
  const { manifest, draft, places } = configure;
  const { name, label } = field;
  const path = `${prefixOf(scope)}${name}`;
  const value = effectiveSettings(draft, scope)[name];
  const isInherited = scope !== null && !(name in ownOf(draft, scope).settings);
  const isMapping = field.control === 'mapping';
  const defaults = useMemo(() => defaultOf(manifest.settings.shape[name]), [manifest, name]);
  const summary = isMapping ? mappingSummary(value) : optInsSummary(value);

  const override = () =>
    configure.changeAt(path, () => {
      if (scope !== null) configure.set(scope, name, value);
      places.unfold([path]);
    });
  const inherit = () =>
    scope !== null && configure.inherit(path, { kind: 'inherit', websiteId: scope, setting: name });
  const editor = {
    value,
    onChange: (rows: unknown) => configure.set(scope, name, rows),
    view: preview?.described?.view ?? null,
    context: preview?.context ?? null,
    errors: inScope(configure.errors, scope),
    warningTexts,
    disabled: isInherited,
  };
  const back = scope === null ? undefined : <InheritButton label={label} onInherit={inherit} />;
  return (
    <Disclosure
      title={label}
      summary={isInherited ? `As in Global: ${summary}` : summary}
      isOpen={places.isUnfolded(path)}
      onToggle={() => places.toggle(path)}
      act={isInherited ? <OverrideButton label={label} onOverride={override} /> : back}
    >
      {() => (isMapping ? <MappingEditor {...editor} defaults={defaults} /> : <OptInsEditor {...editor} />)}
    </Disclosure>
  );
}

const defaultOf = (field: z.core.$ZodType | undefined): unknown =>
  field && z.safeParse(field, undefined).data;
