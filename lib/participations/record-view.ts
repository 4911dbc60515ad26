import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import { pool } from '../db/client';
import type { Origin } from './origin';

const text = `INSERT INTO "CampaignEvent" ("accountId", "campaignId", "id", "kind", "channel", "device", "source")
VALUES ($1, $2, $3, 'view', $4, $5, $6)`;

/** Counts one view of a campaign's hosted pages. */
export async function recordView(input: {
  campaign: { accountId: string; campaignId: string };
  origin: Origin;
}): Promise<void> {
  const { campaign, origin } = input;
  const values = [
    campaign.accountId,
    campaign.campaignId,
    uuidv7(),
    origin.channel,
    origin.device,
    origin.source,
  ];
  await pool().query({ name: 'record-view', text, values });
}
