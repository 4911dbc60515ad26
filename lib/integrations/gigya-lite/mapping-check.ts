import type { ProfileSchema } from '../../gigya/get-schema';
import type { TestCheck } from '../define';
import { mapping } from './mapping';
import type { TestTexts } from './test-texts/test-texts-type';

/**
 * Which mapped parameters a lite registration can write on a site with this schema: it counts as a browser's, so
 * `serverOnly` fields are closed to it, while clientCreate and clientModify both open one (api.md sections 0.2 and 5.1).
 */
export function mappingCheck({ fields }: ProfileSchema, words: TestTexts['mapping']): TestCheck {
  const fieldOf = (parameter: string) => fields[parameter.replace(/^profile\./, '')];
  const parameters = mapping.flatMap((row) => row.parameters);
  const unknown = parameters.filter((name) => !fieldOf(name));
  const readOnly = parameters.filter((name) => fieldOf(name)?.writeAccess === 'serverOnly');
  const closed = new Set([...unknown, ...readOnly]);
  if (closed.size === 0) return { id: 'mapping', state: 'ok', title: words.open };
  const rows = mapping.filter((row) => row.parameters.some((name) => closed.has(name)));
  const variables = rows.flatMap((row) => row.variables);
  const canWriteEmail = !variables.includes('email');
  const leftOut = words.leftOut.replace('{variables}', variables.map((name) => `{${name}}`).join(', '));
  const sentences = [
    readOnly.length > 0 && words.readOnly.replace('{parameters}', readOnly.join(', ')),
    unknown.length > 0 && words.unknown.replace('{parameters}', unknown.join(', ')),
    canWriteEmail ? leftOut : words.hasNoEmail,
  ];
  return {
    id: 'mapping',
    state: canWriteEmail ? 'warning' : 'failed',
    title: closed.size === 1 ? words.one : words.many.replace('{count}', String(closed.size)),
    detail: sentences.filter(Boolean).join(' '),
    nextStep: readOnly.length > 0 ? words.openThem : words.compare,
  };
}
