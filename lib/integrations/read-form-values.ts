import 'server-only';
import { z } from 'zod';
import { customKinds, optInCategories } from '../campaigns/definition';
import { pool } from '../db/client';

const fieldSchema = z.object({
  variable: z.string(),
  label: z.string(),
  kind: z.enum(customKinds),
  options: z.array(z.string()).catch([]),
});
const optInSchema = z.object({ name: z.string(), wording: z.string(), category: z.enum(optInCategories) });
const rowSchema = z.object({ fields: z.array(fieldSchema), optIns: z.array(optInSchema) });

type FormField = Omit<z.infer<typeof fieldSchema>, 'variable'> & { name: string };
/** Custom fields and opt-ins, by the names that mappings refer to them with; the newest campaign's words. */
export type FormValues = { fields: FormField[]; optIns: z.infer<typeof optInSchema>[] };

// Drafts are mapped before they are published, and participants still see the published form.
const formsSql = `
  SELECT jsonb_path_query_array(f.form, '$.fields[*] ? (exists(@.kind))') AS "fields",
    jsonb_path_query_array(f.form, '$.optIns[*]') AS "optIns"
  FROM (
    SELECT k."draft", r."definition", k."createdAt", k."id" FROM "Campaign" k
    LEFT JOIN "CampaignRevision" r ON r."accountId" = k."accountId" AND r."id" = k."currentRevisionId"
    WHERE k."accountId" = $1 ORDER BY k."createdAt" DESC, k."id" DESC LIMIT 500
  ) newest
  CROSS JOIN LATERAL (VALUES (1, newest."draft" -> 'form'), (2, newest."definition" -> 'form')) f("place", "form")
  WHERE f.form IS NOT NULL
  ORDER BY newest."createdAt" DESC, newest."id" DESC, f."place"`;

/** What the forms of an account's newest 500 campaigns ask for besides the standard fields. */
export async function readFormValues(accountId: string): Promise<FormValues> {
  const { rows } = await pool().query(formsSql, [accountId]);
  const forms = rows.flatMap((row) => rowSchema.safeParse(row).data ?? []);
  const fields = forms.flatMap((form) =>
    form.fields.map(({ variable, ...field }) => ({ name: variable, ...field })),
  );
  return { fields: firstOfEach(fields), optIns: firstOfEach(forms.flatMap(({ optIns }) => optIns)) };
}

function firstOfEach<Named extends { name: string }>(entries: Named[]): Named[] {
  const byName = new Map<string, Named>();
  for (const entry of entries) if (!byName.has(entry.name)) byName.set(entry.name, entry);
  return [...byName.values()];
}
