'use server';

import { refresh } from 'next/cache';
import { defineAction } from '@/lib/actions/define-action';
import { deleteWebsite as deleteWebsiteVerb } from '@/lib/websites/delete-website';
import { saveWebsite as saveWebsiteVerb } from '@/lib/websites/save-website';
import { deleteWebsiteSchema, saveWebsiteSchema } from '@/lib/websites/schemas';

export const saveWebsite = defineAction('website:manage', saveWebsiteSchema, async (call) => {
  const saved = await saveWebsiteVerb(call);
  refresh();
  return saved;
});

export const deleteWebsite = defineAction('website:manage', deleteWebsiteSchema, async (call) => {
  await deleteWebsiteVerb(call);
  refresh();
});
