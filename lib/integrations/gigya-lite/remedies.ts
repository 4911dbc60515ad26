import type { Reaction } from '../../gigya/error-table';
import { describeError } from '../../gigya/errors';
import type { Step } from './push-once';

/**
 * What can make a refused push succeed at once: the same at the data centre where the site really lives, the same with a
 * fresh token, the same again, a registration instead of an import, what the site's schema as it is now lets through, or
 * the same without the fields that Gigya refused.
 */
export type Remedy = 'data_centre' | 'token' | 'repeat' | 'registration' | 'schema' | 'fields';

type Row = { remedy: Remedy; at: Step[]; for: { code: number } | { reaction: Reaction } };

// 500028 is seen at a wrong data centre, 403005 is what a refused token is taken to answer, 400007 is an internal clash
// that is worth one more try, and 403007 is what a key answers that may not import (api.md sections 3 and 4.1).
const rows: Row[] = [
  { remedy: 'data_centre', at: ['init', 'look_up', 'import', 'set'], for: { code: 500028 } },
  { remedy: 'token', at: ['set'], for: { code: 403005 } },
  { remedy: 'repeat', at: ['import', 'set'], for: { code: 400007 } },
  { remedy: 'registration', at: ['import'], for: { code: 403007 } },
  { remedy: 'schema', at: ['import', 'set'], for: { reaction: 'reject' } },
  { remedy: 'fields', at: ['import', 'set'], for: { reaction: 'reject' } },
];

/** What to try after a refusal: each remedy that is not among those that were `tried`. */
export function chooseRemedy(input: {
  refusedAt: Step;
  errorCode: number;
  tried: ReadonlySet<Remedy>;
}): Remedy | null {
  const { refusedAt, errorCode, tried } = input;
  const row = rows.find(
    (candidate) =>
      !tried.has(candidate.remedy) &&
      candidate.at.includes(refusedAt) &&
      ('code' in candidate.for
        ? candidate.for.code === errorCode
        : candidate.for.reaction === describeError(errorCode).reaction),
  );
  return row?.remedy ?? null;
}
