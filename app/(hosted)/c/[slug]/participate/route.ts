import { hostedLocale } from '@/lib/forms/hosted-locale';
import { formPath } from '@/lib/forms/hosted-paths';
import { hostedTexts } from '@/lib/forms/hosted-texts';
import type { Locale } from '@/lib/forms/variables';
import { reportFault } from '@/lib/http/error-response';
import { plainPage } from '@/lib/http/plain-page';
import { readForm } from '@/lib/http/read-body';
import { namesAction } from '@/lib/http/server-action';
import { parseSource } from '@/lib/participations/origin';
import { submitForm } from '@/lib/participations/submit-form';
import { participate } from '../actions';

type Params = { params: Promise<{ slug: string }> };

function pathOfForm(request: Request, slug: string): string {
  const search = new URL(request.url).searchParams;
  return formPath(slug, { channel: search.get('channel') ?? '', source: parseSource(search.get('source')) });
}

const goTo = (status: 303 | 307, location: string) => new Response(null, { status, headers: { location } });

type Refusal = { status: number; locale: Locale; lines: string[] };

function refuse(request: Request, slug: string, { status, locale, lines }: Refusal): Response {
  const { form, goBack } = hostedTexts(locale);
  const link = { href: pathOfForm(request, slug), label: goBack };
  const nonce = request.headers.get('x-nonce') ?? '';
  const title = lines.length === 1 ? form.oneError : form.manyErrors.replace('{count}', String(lines.length));
  return plainPage({ status, locale, title, lines, link, nonce });
}

async function submit(request: Request, slug: string): Promise<Response> {
  const locale = await hostedLocale(slug);
  const texts = hostedTexts(locale).form;
  const refusal = (status: number, lines: string[]) => refuse(request, slug, { status, locale, lines });
  const body = await readForm(request);
  if (body.kind === 'too_large') return refusal(413, [texts.tooLarge]);
  if (body.kind === 'malformed') return refusal(400, [texts.notSaved]);
  const { next, problem, errors } = await submitForm({ slug, form: body.form, headers: request.headers });
  if (next) return goTo(303, next);
  if (namesAction(body.form, participate)) return goTo(307, pathOfForm(request, slug));
  return problem ? refusal(429, [problem]) : refusal(422, Object.values(errors));
}

/**
 * Where a browser without JavaScript posts the form. No action id is needed here, so a form that was opened before a
 * deployment is accepted after it. What has to be corrected is posted on by the browser to the page, whose server
 * action shows the form again with what was typed.
 */
export async function POST(request: Request, { params }: Params) {
  const { slug } = await params;
  try {
    return await submit(request, slug);
  } catch (error) {
    reportFault(error);
    return refuse(request, slug, { status: 500, locale: 'en', lines: [hostedTexts('en').form.notSaved] });
  }
}

/** A reload of this address shows the form. */
export async function GET(request: Request, { params }: Params) {
  const { slug } = await params;
  return goTo(303, pathOfForm(request, slug));
}
