import { checkHealth } from '@/lib/http/check-health';

export const dynamic = 'force-dynamic';

export async function GET() {
  const report = await checkHealth(new Date());
  const status = report.status === 'down' ? 503 : 200;
  return Response.json(report, { status, headers: { 'cache-control': 'no-store' } });
}
