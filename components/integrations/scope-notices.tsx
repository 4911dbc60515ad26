import type { ReactNode } from 'react';
import { valueOfText } from '@/components/schema-form/field-value';
import type { SettingsView } from '@/lib/integrations/define';
import type { Scope } from './draft';
import { fieldLabels } from './entries';
import { AdviceNotice, ConflictNotice } from './field-notices';
import { inScope, prefixOf } from './paths';
import type { Configure } from './use-configure';

type Noticed = { configure: Configure; scope: Scope; advice: SettingsView['advice'] };

/** What stands above the fields of a scope, by name: what others saved meanwhile, and advice. */
export function scopeNotices({ configure, scope, advice }: Noticed): Record<string, ReactNode> {
  const labels: Record<string, string> = { name: 'the name', ...fieldLabels(configure.fields) };
  const conflicts = inScope(configure.conflicts, scope);
  const names = new Set([...Object.keys(conflicts), ...advice.map(({ setting }) => setting)]);
  const notices = [...names].map((name): [string, ReactNode] => {
    const path = `${prefixOf(scope)}${name}`;
    const message = conflicts[name];
    return [
      name,
      <>
        {message !== undefined && (
          <ConflictNotice
            label={labels[name] ?? name}
            message={message}
            onSettle={(choice) => configure.settle(path, choice)}
          />
        )}
        {advice
          .filter(({ setting }) => setting === name)
          .map((item) => (
            <AdviceNotice
              key={item.value}
              advice={item}
              onAct={() => configure.changeAt(path, () => setByText({ configure, scope }, item))}
            />
          ))}
      </>,
    ];
  });
  return Object.fromEntries(notices);
}

/** Sets what a button of an advice or of a test names: for a website it becomes a value of its own. */
export function setByText(
  { configure, scope }: Pick<Noticed, 'configure' | 'scope'>,
  { setting, value }: { setting: string; value: string },
): void {
  const field = configure.fields.settings.find(({ name }) => name === setting);
  if (field) configure.set(scope, setting, valueOfText(field, value));
}
