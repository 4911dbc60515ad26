import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth/next';
import { authOptions } from '@/lib/auth/auth-options';

type RouteContext = { params: Promise<{ nextauth: string[] }> };

const handle = (request: NextRequest, context: RouteContext) => NextAuth(request, context, authOptions());

export { handle as GET, handle as POST };
