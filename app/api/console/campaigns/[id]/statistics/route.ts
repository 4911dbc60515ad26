import { currentSession } from '@/lib/auth/current-session';
import { can } from '@/lib/auth/roles';
import { AppError } from '@/lib/errors';
import { errorResponse } from '@/lib/http/error-response';
import { listPushes } from '@/lib/statistics/list-pushes';
import { getStatistics } from '@/lib/statistics/queries';
import type { LiveStatistics } from '@/lib/statistics/schemas';

type Params = { params: Promise<{ id: string }> };

async function readLive(campaignId: string, query: URLSearchParams): Promise<LiveStatistics> {
  const session = await currentSession();
  if (!session) throw new AppError('unauthenticated', 'Your session has ended. Sign in again.');
  const { ctx, user } = session;
  const participationIds = query.get('participations')?.split(',').filter(Boolean) ?? [];
  const [statistics, pushes] = await Promise.all([
    getStatistics({ ctx, input: { ...Object.fromEntries(query), campaignId } }),
    can(user.role, 'participants:view') ? listPushes({ ctx, input: { campaignId, participationIds } }) : {},
  ]);
  return { statistics, pushes };
}

/** What the open page asks for every few seconds: numbers, and states of the rows it shows by their ids. */
export async function GET(request: Request, { params }: Params) {
  const { id } = await params;
  try {
    const live = await readLive(id, new URL(request.url).searchParams);
    return Response.json(live, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    const refusal = errorResponse(error);
    refusal.headers.set('cache-control', 'no-store');
    return refusal;
  }
}
