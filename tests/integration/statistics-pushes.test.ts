import { describe, expect, it } from 'vitest';
import { manifests } from '@/lib/integrations/manifests';
import { describePush } from '@/lib/statistics/describe-push';
import { listParticipants } from '@/lib/statistics/list-participants';
import { listPushes } from '@/lib/statistics/list-pushes';
import type { Push } from '@/lib/statistics/schemas';
import { useTestDatabase } from '../database';
import { makeAccount } from '../factories/accounts';
import {
  addParticipation,
  type CountedCampaign,
  makeCountedCampaign,
  type NewDelivery,
} from '../factories/statistics';

useTestDatabase();

const now = new Date('2026-11-23T14:00:00Z');

const list = ({ ctx, campaignId }: CountedCampaign) =>
  listParticipants({ ctx, input: { campaignId, period: 'all', timeZone: 'Europe/Brussels' }, now });

describe('the push of a participant', () => {
  const dueAt = new Date('2026-11-23T14:00:08Z');
  const refusal = {
    outcome: 'rejected',
    fault: 'email_refused',
    errorCode: 400006,
    message: 'Invalid parameter value',
  };
  const slow = { outcome: 'retry', fault: 'no_answer_in_time' };
  const integrationId = manifests[0]?.id ?? '';
  const warnings = manifests[0]?.warnings;
  const titlesOnly = (...titles: [en: string, fr: string, nl: string]) => {
    const [en, fr, nl] = titles.map((title) => ({ title, cause: null, nextStep: null }));
    return en && fr && nl ? { en, fr, nl } : null;
  };
  const cases: [string, NewDelivery, Partial<Push>][] = [
    [
      'rejected, with the fault, the code and the words of the partner',
      { state: 'rejected', reason: 'email_refused', attempts: [slow, refusal] },
      {
        state: 'rejected',
        words: manifests[0]?.faults.email_refused ?? null,
        errorCode: 400006,
        message: 'Invalid parameter value',
        attempts: 2,
        dueAt: null,
      },
    ],
    [
      'waiting after an attempt, with its fault and when it is tried next',
      { state: 'pending', dueAt, attempts: [slow, slow] },
      {
        words: titlesOnly(
          'Gigya answered too slowly',
          'Gigya a répondu trop lentement',
          'Gigya antwoordde te traag',
        ),
        ...{ attempts: 2, dueAt: dueAt.toISOString() },
      },
    ],
    [
      'waiting for its first attempt, without a cause',
      { state: 'pending', dueAt },
      { words: null, attempts: 0, dueAt: dueAt.toISOString(), errorCode: null, message: null },
    ],
    [
      'exhausted, with the last fault',
      {
        state: 'exhausted',
        reason: 'unreachable',
        attempts: [slow, { outcome: 'retry', fault: 'unreachable' }],
      },
      {
        words: describePush({ integrationId, state: 'exhausted', reason: 'unreachable', fault: null }).words,
        attempts: 2,
        dueAt: null,
      },
    ],
    [
      'held because of the keys, with the fault that tells which',
      {
        state: 'held',
        reason: 'paused',
        attempts: [{ outcome: 'paused', fault: 'wrong_secret', errorCode: 403003 }],
      },
      { words: manifests[0]?.faults.wrong_secret ?? null, errorCode: 403003 },
    ],
    [
      'held because the connection is off, whatever was tried before',
      { state: 'held', reason: 'connection_off', attempts: [slow] },
      {
        words: titlesOnly('The connection is off', 'La connexion est désactivée', 'De verbinding staat uit'),
      },
    ],
    [
      'skipped, with the reason and no fault',
      { state: 'skipped', reason: 'superseded', attempts: [slow] },
      {
        words: titlesOnly(
          'A newer participation of the same person carries its values',
          'Une participation plus récente de la même personne reprend ses valeurs',
          'Een recentere deelname van dezelfde persoon neemt de waarden ervan over',
        ),
        errorCode: null,
      },
    ],
    [
      'delivered, with what was left out and why, as it was stored at any time',
      {
        state: 'delivered',
        attempts: [
          {
            outcome: 'delivered',
            warnings: [
              { variable: 'phone', parameter: 'profile.phones.number', reason: 'read_only' },
              { parameter: 'regSource', reason: 'ignored' },
              { variable: 'gender', reason: 'The gender is not one of f, m and u.' },
            ],
          },
        ],
      },
      {
        words: null,
        notTaken: [
          { names: ['phone'], reason: warnings?.read_only ?? '' },
          { names: ['regSource'], reason: warnings?.ignored ?? '' },
          { names: ['gender'], reason: 'The gender is not one of f, m and u.' },
        ],
      },
    ],
    [
      'rejected, with the values that the partner named',
      {
        state: 'rejected',
        reason: 'fields_refused',
        attempts: [
          {
            ...{ outcome: 'rejected', fault: 'fields_refused', errorCode: 400009 },
            warnings: [{ variable: 'phone', parameter: 'profile.phones.type', reason: 'read_only' }],
          },
        ],
      },
      { notTaken: [{ names: ['phone'], reason: warnings?.read_only ?? '' }] },
    ],
    [
      'held because the connection is off, without what an earlier attempt met',
      {
        state: 'held',
        reason: 'connection_off',
        attempts: [{ ...slow, warnings: [{ variable: 'phone', reason: 'read_only' }] }],
      },
      { notTaken: [] },
    ],
  ];

  it.each(cases)('is %s', async (_, delivery, expected) => {
    const campaign = await makeCountedCampaign(await makeAccount());
    const id = await addParticipation(campaign, { email: 'jane@mail.example', at: now, delivery });
    const { pushes } = await list(campaign);
    expect(pushes[id]).toHaveLength(1);
    expect(pushes[id]?.[0]).toMatchObject({
      connection: 'Lite of the Kempen',
      state: delivery.state,
      ...expected,
    });
    const { ctx, campaignId } = campaign;
    expect(await listPushes({ ctx, input: { campaignId, participationIds: [id] } })).toEqual(pushes);
  });

  it('is not there for a participation of a campaign that pushes nowhere', async () => {
    const campaign = await makeCountedCampaign(await makeAccount());
    const id = await addParticipation(campaign, { email: 'jane@mail.example', at: now });
    expect((await list(campaign)).pushes[id]).toBeUndefined();
  });
});
