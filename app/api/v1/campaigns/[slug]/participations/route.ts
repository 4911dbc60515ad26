import {
  answerPublicly,
  closed,
  malformed,
  preflight,
  refuse,
  tooLarge,
  unknownCampaign,
} from '@/lib/http/public-api';
import { readJson } from '@/lib/http/read-body';
import { messagesByField, submitRequestSchema } from '@/lib/http/submit-request';
import { parseChannel, parseSource, parseUserAgent } from '@/lib/participations/origin';
import { submitParticipation } from '@/lib/participations/submit-participation';

type Params = { params: Promise<{ slug: string }> };

const invalid = (fields: Record<string, string>) =>
  refuse(422, { code: 'invalid', message: 'Some fields need attention.', fields });

async function submit(request: Request, slug: string): Promise<Response> {
  const body = await readJson(request);
  if (body.kind === 'too_large') return tooLarge();
  if (body.kind === 'malformed') return malformed();
  const parsed = submitRequestSchema.safeParse(body.json);
  if (!parsed.success) return invalid(messagesByField(parsed.error));
  const { submissionId, fields, optIns, revision, locale, channel, source } = parsed.data;
  const result = await submitParticipation({
    ...{ slug, submissionId, locale, answers: fields, optIns, seenRevision: revision },
    channel: parseChannel(channel, 'api'),
    device: parseUserAgent(request.headers.get('user-agent')).device,
    source: parseSource(source),
  });
  if (result.kind === 'not_found') return unknownCampaign();
  if (result.kind === 'closed') return closed(result.reason);
  if (result.kind === 'invalid') return invalid(result.fields);
  const { participationId, receipt, repeated } = result;
  return Response.json({ participationId, receipt }, { status: repeated ? 200 : 201 });
}

export async function POST(request: Request, { params }: Params) {
  const { slug } = await params;
  return answerPublicly(request, () => submit(request, slug));
}

export const OPTIONS = preflight;
