'use server';

import { refresh } from 'next/cache';
import { defineAction } from '@/lib/actions/define-action';
import { createCampaign } from '@/lib/campaigns/create-campaign';
import { publishCampaign } from '@/lib/campaigns/publish-campaign';
import { saveStep } from '@/lib/campaigns/save-step';
import {
  createCampaignSchema,
  publishCampaignSchema,
  saveStepSchema,
  setCampaignOnSchema,
} from '@/lib/campaigns/schemas';
import { setCampaignOn } from '@/lib/campaigns/set-campaign-on';

/** Lets the screen show what a verb has changed: the head, the rail and the open step. */
function refreshing<Call, T>(verb: (call: Call) => Promise<T>): (call: Call) => Promise<T> {
  return async (call) => {
    const result = await verb(call);
    refresh();
    return result;
  };
}

const create = defineAction('campaign:edit', createCampaignSchema, createCampaign);
const save = defineAction('campaign:edit', saveStepSchema, refreshing(saveStep));
const publish = defineAction('campaign:publish', publishCampaignSchema, refreshing(publishCampaign));
const setOn = defineAction('campaign:publish', setCampaignOnSchema, refreshing(setCampaignOn));

export async function createCampaignAction(input: unknown) {
  return create(input);
}

export async function saveStepAction(input: unknown) {
  return save(input);
}

export async function publishCampaignAction(input: unknown) {
  return publish(input);
}

export async function setCampaignOnAction(input: unknown) {
  return setOn(input);
}
