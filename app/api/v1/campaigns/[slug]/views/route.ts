import { findPublishedCampaign } from '@/lib/campaigns/find-published-campaign';
import {
  answerPublicly,
  closed,
  malformed,
  preflight,
  tooLarge,
  unknownCampaign,
} from '@/lib/http/public-api';
import { readJson } from '@/lib/http/read-body';
import { viewRequestSchema } from '@/lib/http/submit-request';
import { closedReason } from '@/lib/participations/closed-reason';
import { parseChannel, parseSource, parseUserAgent } from '@/lib/participations/origin';
import { recordView } from '@/lib/participations/record-view';

type Params = { params: Promise<{ slug: string }> };

async function view(request: Request, slug: string): Promise<Response> {
  const body = await readJson(request);
  if (body.kind === 'too_large') return tooLarge();
  if (body.kind === 'malformed') return malformed();
  const campaign = await findPublishedCampaign(slug);
  if (!campaign) return unknownCampaign();
  const reason = closedReason(campaign, new Date());
  if (reason) return closed(reason);
  const { channel, source } = viewRequestSchema.parse(body.json);
  const { device, isBot } = parseUserAgent(request.headers.get('user-agent'));
  const origin = { channel: parseChannel(channel, 'api'), device, source: parseSource(source) };
  if (!isBot) await recordView({ campaign, origin });
  return new Response(null, { status: 204 });
}

export async function POST(request: Request, { params }: Params) {
  const { slug } = await params;
  return answerPublicly(request, () => view(request, slug));
}

export const OPTIONS = preflight;
