import type { ValueSource } from '../../define';
import { nativeSources } from '../../mapping-rows';
import type { MappingRow } from './settings';

/** The Gigya parameters that a target stands for: a birthday is three numbers (api.md section 5.1). */
export function parametersOfTarget(target: string): string[] {
  if (target !== 'profile.birthday') return [target];
  return ['profile.birthDay', 'profile.birthMonth', 'profile.birthYear'];
}

/** Every variable or custom field that a row takes; none for a constant. */
export function sourcesOfRow({ source }: Pick<MappingRow, 'source'>): ValueSource[] {
  if (source === 'address') return [{ variable: 'address' }, { variable: 'number' }, { variable: 'box' }];
  if (source.startsWith('field.')) return [{ field: source.slice('field.'.length) }];
  const variable = nativeSources.find((name) => name === source);
  return variable && variable !== 'address' ? [{ variable }] : [];
}
