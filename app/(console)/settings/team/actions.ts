'use server';

import { revalidatePath } from 'next/cache';
import { defineAction } from '@/lib/actions/define-action';
import type { Context } from '@/lib/context';
import { changeRole as changeRoleVerb } from '@/lib/team/change-role';
import { createPasswordLink as createPasswordLinkVerb } from '@/lib/team/create-password-link';
import { inviteUser as inviteUserVerb } from '@/lib/team/invite-user';
import { changeRoleSchema, inviteUserSchema, setUserDisabledSchema, userIdSchema } from '@/lib/team/schemas';
import { setUserDisabled as setUserDisabledVerb } from '@/lib/team/set-user-disabled';

type Call = { ctx: Context; input: unknown };

/** Runs a verb and shows the team anew with its answer. */
const andRenew =
  <T>(verb: (call: Call) => Promise<T>) =>
  async (call: Call): Promise<T> => {
    const data = await verb(call);
    revalidatePath('/settings/team');
    return data;
  };

export const inviteUser = defineAction('team:manage', inviteUserSchema, andRenew(inviteUserVerb));

export const createPasswordLink = defineAction('team:manage', userIdSchema, createPasswordLinkVerb);

export const changeRole = defineAction('team:manage', changeRoleSchema, andRenew(changeRoleVerb));

export const setUserDisabled = defineAction(
  'team:manage',
  setUserDisabledSchema,
  andRenew(setUserDisabledVerb),
);
