/** Liveness: the process answers. Whether it can work is told by /api/health. */
export function GET(): Response {
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
