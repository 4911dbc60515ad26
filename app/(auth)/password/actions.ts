'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { fieldErrors } from '@/lib/actions/to-action-error';
import { setSessionCookie } from '@/lib/auth/session-cookie';
import { AppError } from '@/lib/errors';
import { setPassword } from '@/lib/team/set-password';
