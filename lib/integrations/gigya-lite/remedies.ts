import type { Reaction } from '../../gigya/error-table';
import { describeError } from '../../gigya/errors';

/**
 * What can make a refused push succeed at once: the same at the data centre where the site really lives, the same with a
 * fresh token, the same again, or the same without the fields that Gigya refused.
 */
export type Remedy = 'data_centre' | 'token' | 'repeat' | 'fields';

type Step = 'init' | 'set';
type Row = { remedy: Remedy; at: Step[]; for: { code: number } | { reaction: Reaction } };

// 500028 is seen at a wrong data centre, 403005 is what a refused token is taken to answer, and 400007 is an internal
// clash that is worth one more try (api.md sections 3 and 4.1).
const rows: Row[] = [
  { remedy: 'data_centre', at: ['init', 'set'], for: { code: 500028 } },
  { remedy: 'token', at: ['set'], for: { code: 403005 } },
  { remedy: 'repeat', at: ['set'], for: { code: 400007 } },
  { remedy: 'fields', at: ['set'], for: { reaction: 'reject' } },
];

/** What to try after a refusal: each remedy once an attempt at most, so that an attempt always ends. */
export function chooseRemedy(input: {
  refusedAt: Step;
  errorCode: number;
  tried: ReadonlySet<Remedy>;
}): Remedy | null {
  const { refusedAt, errorCode, tried } = input;
  const row = rows.find(
    (candidate) =>
      candidate.at.includes(refusedAt) &&
      ('code' in candidate.for
        ? candidate.for.code === errorCode
        : candidate.for.reaction === describeError(errorCode).reaction),
  );
  return row && !tried.has(row.remedy) ? row.remedy : null;
}
