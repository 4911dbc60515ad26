import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Profile, variables } from '../forms/variables';
import { composeProfile } from './compose-profile';

const waiting = (profile: Profile) => ({ profile, isSent: false });
const sent = (profile: Profile) => ({ profile, isSent: true });
const email = 'ann@example.org';

describe('what one attempt sends', () => {
  test('a delivery alone sends its own values', () => {
    const own = { email, firstname: 'Ann' };
    expect(composeProfile({ newer: [], own, older: [] })).toEqual({ profile: own, hasCarriedValues: false });
  });

  test('the newer value wins and an older one fills a gap', () => {
    const own = { email, firstname: 'Ann' };
    const older = [
      waiting({ email, firstname: 'Old', phone: '1' }),
      waiting({ email, phone: '0', box: 'b' }),
    ];
    expect(composeProfile({ newer: [], own, older })).toEqual({
      profile: { email, firstname: 'Ann', phone: '1', box: 'b' },
      hasCarriedValues: true,
    });
  });

  test('a job goes along with a newer employer and the other way round, although it was sent before', () => {
    const older = [sent({ email, company: 'Acme' }), sent({ email, company: 'Old', function: 'Boss' })];
    const composed = composeProfile({ newer: [], own: { email, function: 'Chef' }, older });
    expect(composed).toEqual({
      profile: { email, function: 'Chef', company: 'Acme' },
      hasCarriedValues: false,
    });
    const late = composeProfile({
      newer: [sent({ email, function: 'New' })],
      own: { email, company: 'Acme' },
      older,
    });
    expect(late?.profile).toEqual({ email, company: 'Acme', function: 'New' });
    expect(composeProfile({ newer: [], own: { email, phone: '1' }, older })?.profile).toEqual({
      email,
      phone: '1',
    });
  });

  test('a waiting value older than one that was sent is not carried', () => {
    const older = [sent({ email, phone: 'sent' }), waiting({ email, phone: 'older', box: 'b' })];
    expect(composeProfile({ newer: [], own: { email }, older })?.profile).toEqual({ email, box: 'b' });
  });

  test('an older delivery sends only what no newer one has sent', () => {
    const own = { email, firstname: 'Old', phone: '1' };
    const composed = composeProfile({ newer: [sent({ email, firstname: 'New' })], own, older: [] });
    expect(composed?.profile).toEqual({ email, phone: '1' });
  });

  test('nothing is left when newer ones have sent everything', () => {
    const own = { email, firstname: 'Old' };
    expect(composeProfile({ newer: [sent({ email, firstname: 'New' })], own, older: [] })).toBeNull();
  });

  test('an older house number does not go with a newer street', () => {
    const older = [waiting({ email, address: 'Old Road', number: '12', box: '3', zipcode: '3290' })];
    const composed = composeProfile({ newer: [], own: { email, address: 'New Street' }, older });
    expect(composed?.profile).toEqual({ email, address: 'New Street', zipcode: '3290' });
  });

  test('an e-mail alone is sent when nothing newer has been', () => {
    expect(composeProfile({ newer: [], own: { email }, older: [] })?.profile).toEqual({ email });
  });
});

test('the partner ends with the newest value of each variable, in whatever order deliveries are sent', () => {
  const profiles = fc.array(
    fc.record(
      { firstname: fc.string({ minLength: 1 }), phone: fc.string({ minLength: 1 }), box: fc.constant('b') },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(profiles, fc.infiniteStream(fc.nat()), (answers, picks) => {
      const entries = answers.map((profile) => waiting({ email, ...profile }));
      const partner: Profile = {};
      while (entries.some((entry) => !entry.isSent)) {
        const open = entries.filter((entry) => !entry.isSent);
        const own = open[Number(picks.next().value) % open.length];
        if (!own) break;
        const at = entries.indexOf(own);
        const newerSent = entries.slice(0, at).filter((entry) => entry.isSent);
        const composed = composeProfile({ newer: newerSent, own: own.profile, older: entries.slice(at + 1) });
        Object.assign(partner, composed?.profile);
        for (const entry of entries.slice(at)) entry.isSent = true;
      }
      const newest = (variable: (typeof variables)[number]) =>
        entries.find((entry) => entry.profile[variable] !== undefined)?.profile[variable];
      for (const variable of variables) expect(partner[variable]).toBe(newest(variable));
    }),
  );
});
