import type { FormState } from '@/lib/forms/form-state';
import { campaignPath, exitPath } from '@/lib/forms/hosted-paths';
import { optInError } from '@/lib/forms/opt-in-names';
import type { AskedForm } from '@/lib/forms/parse-answers';
import { postedForm } from '@/lib/forms/posted-form';
import type { FormTexts } from '@/lib/forms/texts/hosted-texts-type';

type Input = { slug: string; form: FormData; asked: AskedForm; texts: FormTexts };

const member = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;

const typed = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

function errorsIn(json: unknown, { fields, optIns }: AskedForm): FormState['errors'] {
  const names = [...fields.map(({ variable }) => variable), ...optIns.map(({ name }) => optInError(name))];
  const errors: FormState['errors'] = {};
  for (const name of names) {
    const message = member(member(json, 'fields'), name);
    if (typeof message === 'string') errors[name] = message;
  }
  return errors;
}

function stateAfter(status: number, json: unknown, { slug, asked, texts }: Input): Partial<FormState> {
  const receipt = member(json, 'receipt');
  if (status < 300 && typeof receipt === 'string') return { next: exitPath(slug, receipt) };
  if (status === 404 || status === 409) return { next: campaignPath(slug) };
  if (status === 413) return { problem: texts.tooLarge };
  if (status === 429) return { problem: texts.tooMany };
  const errors = status === 422 ? errorsIn(json, asked) : {};
  return Object.keys(errors).length > 0 ? { errors } : { problem: texts.notSaved };
}

/**
 * Sends the form over the HTTP API, whose address outlives every deployment. The submission id is the form's own, so
 * nothing is lost and nothing counted twice when the server action has done its work after all.
 */
export async function sendOverHttp(input: Input): Promise<FormState> {
  const { slug, form, asked, texts } = input;
  const { values, optIns } = postedForm(form, asked.fields);
  const submissionId = typed(form, 'submissionId');
  const [channel, source, revision] = ['channel', 'source', 'revision'].map((name) => typed(form, name));
  const state: FormState = { submissionId, values, optIns, errors: {}, problem: null, next: null };
  try {
    const response = await fetch(`/api/v1/campaigns/${slug}/participations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ submissionId, fields: values, optIns, channel, source, revision }),
    });
    return { ...state, ...stateAfter(response.status, await response.json(), input) };
  } catch {
    return { ...state, problem: texts.notSaved };
  }
}
