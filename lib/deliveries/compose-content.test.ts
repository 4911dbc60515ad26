import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Profile, variables } from '../forms/variables';
import type { OptInAnswer } from '../integrations/define';
import { composeContent, type Given } from './compose-content';

const given = (profile: Profile, rest: Partial<Given> = {}): Given => ({
  profile,
  answers: {},
  optIns: {},
  ...rest,
});
const waiting = (...gave: Parameters<typeof given>) => ({ ...given(...gave), isSent: false });
const sent = (...gave: Parameters<typeof given>) => ({ ...given(...gave), isSent: true });
type Composed = { newer: ReturnType<typeof sent>[]; own: Profile; older: ReturnType<typeof sent>[] };
const composeProfile = ({ own, ...history }: Composed) => {
  const composed = composeContent({ ...history, own: given(own) });
  return composed && { profile: composed.profile, hasCarriedValues: composed.hasCarriedValues };
};
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

describe('answers to custom fields', () => {
  test('go by their names: a newer one wins, an older one fills a gap', () => {
    const composed = composeContent({
      newer: [],
      own: given({ email }, { answers: { size: 'M' } }),
      older: [waiting({ email }, { answers: { size: 'S', team: 'Genk' } })],
    });
    expect(composed).toMatchObject({ answers: { size: 'M', team: 'Genk' }, hasCarriedValues: true });
  });

  test('that a newer delivery has sent are left out, and nothing else may be left then', () => {
    const newer = [sent({ email }, { answers: { size: 'M' } })];
    const own = { size: 'S', team: 'Genk' };
    const composed = composeContent({ newer, own: given({ email }, { answers: own }), older: [] });
    expect(composed).toMatchObject({ answers: { team: 'Genk' }, hasCarriedValues: false });
    expect(
      composeContent({ newer, own: given({ email }, { answers: { size: 'S' } }), older: [] }),
    ).toBeNull();
  });
});

describe('answers to opt-ins', () => {
  const answer = (decision: OptInAnswer['decision'], hour: number): OptInAnswer => ({
    decision,
    at: `2026-11-24T${hour}:00:00.000Z`,
  });
  const asked = (news: OptInAnswer) => given({ email }, { optIns: { news } });

  test('the newer one wins, with the time at which it was given', () => {
    const older = [{ ...asked(answer('granted', 10)), isSent: false }];
    expect(composeContent({ newer: [], own: asked(answer('refused', 11)), older })?.optIns).toEqual({
      news: answer('refused', 11),
    });
  });

  test('a box that was left empty answers nothing: an older answer stands', () => {
    const own = asked(answer('empty', 11));
    const older = [{ ...asked(answer('granted', 10)), isSent: false }];
    expect(composeContent({ newer: [], own, older })).toMatchObject({
      optIns: { news: answer('granted', 10) },
      hasCarriedValues: true,
    });
    expect(composeContent({ newer: [], own, older: [] })?.optIns).toEqual({});
  });

  test('what a newer delivery has answered is left out of an older one', () => {
    const own = asked(answer('granted', 10));
    const newer = (decision: OptInAnswer['decision']) => [{ ...asked(answer(decision, 11)), isSent: true }];
    expect(composeContent({ newer: newer('refused'), own, older: [] })).toBeNull();
    expect(composeContent({ newer: newer('empty'), own, older: [] })?.optIns).toEqual(own.optIns);
  });
});

test('the partner ends with the newest of each value, in whatever order deliveries are sent', () => {
  const text = fc.string({ minLength: 1 });
  const decision = fc.constantFrom<OptInAnswer['decision']>('granted', 'refused', 'empty');
  const some = { requiredKeys: [] };
  const participation = fc.record({
    profile: fc.record({ firstname: text, phone: text, box: fc.constant('b') }, some),
    answers: fc.record({ size: text, team: text }, some),
    optIns: fc.record({ news: decision.map((value) => ({ decision: value, at: '' })) }, some),
  });
  const participations = fc.array(participation, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(participations, fc.infiniteStream(fc.nat()), (gave, picks) => {
      const entries = gave.map((entry) => ({
        ...entry,
        profile: { email, ...entry.profile },
        isSent: false,
      }));
      const partner: Record<string, unknown> = {};
      while (entries.some((entry) => !entry.isSent)) {
        const open = entries.filter((entry) => !entry.isSent);
        const own = open[Number(picks.next().value) % open.length];
        if (!own) break;
        const at = entries.indexOf(own);
        const newer = entries.slice(0, at).filter((entry) => entry.isSent);
        const composed = composeContent({ newer, own, older: entries.slice(at + 1) });
        Object.assign(partner, composed?.profile, composed?.answers, composed?.optIns);
        for (const entry of entries.slice(at)) entry.isSent = true;
      }
      const newest = (name: string) =>
        entries
          .map(({ profile, answers, optIns }) => Object.entries({ ...profile, ...answers, ...optIns }))
          .flatMap((values) => values.filter(([key]) => key === name).map(([, value]) => value))
          .find((value) => typeof value === 'string' || value.decision !== 'empty');
      for (const name of [...variables, 'size', 'team', 'news']) expect(partner[name]).toEqual(newest(name));
    }),
  );
});
