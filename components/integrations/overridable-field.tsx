import type { ReactNode } from 'react';
import type { FieldDescription } from '@/components/schema-form/describe-schema';
import { valueWords } from '@/components/schema-form/field-value';
import { ownOf } from './draft';
import { InheritedSecret, InheritedValue, OwnValue } from './inherited-value';
import { prefixOf } from './paths';
import type { Configure } from './use-configure';

type OverridableFieldProps = {
  configure: Configure;
  websiteId: string;
  field: FieldDescription;
  note: string | undefined;
  error: string | undefined;
  /** The control of a value of its own. */
  children: ReactNode;
};

/** A setting or a key in a website's tab: as in Global, or with a value of its own. */
export function OverridableField(props: OverridableFieldProps) {
  const { configure, websiteId, field, note, error, children } = props;
  const { card, draft } = configure;
  const { name, label } = field;
  const path = `${prefixOf(websiteId)}${name}`;
  const own = ownOf(draft, websiteId);
  const isSecret = field.control === 'secret';
  if (isSecret ? own.secrets.includes(name) : name in own.settings) {
    const inherit = () =>
      configure.inherit(
        path,
        isSecret
          ? { kind: 'inherit_secret', websiteId, secret: name }
          : { kind: 'inherit', websiteId, setting: name },
      );
    return (
      <OwnValue label={label} onInherit={inherit}>
        {children}
      </OwnValue>
    );
  }
  const override = () =>
    configure.changeAt(path, () => {
      if (isSecret) configure.edit({ kind: 'override_secret', websiteId, secret: name });
      else configure.set(websiteId, name, draft.settings[name]);
    });
  return (
    <InheritedValue label={label} note={note} error={error} onOverride={override}>
      {isSecret ? (
        <InheritedSecret state={card.connection?.secrets[name]} />
      ) : (
        valueWords(field, draft.settings[name], card.choices) || 'Not set'
      )}
    </InheritedValue>
  );
}
