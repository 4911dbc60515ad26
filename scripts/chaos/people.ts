import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Profile } from '../../lib/forms/variables';
import type { EmailAccount } from '../../lib/gigya/sandbox/accounts/types';
import { submitParticipation } from '../../lib/participations/submit-participation';
import type { Dice } from './dice';

const pauseMs = 30;
const slug = 'win-a-weekend';

/** What each person entered last, by e-mail: what the partner has to hold in the end. */
export type Expected = Map<string, Profile>;

/** Participates one after the other until `over`, each person many times with ever newer and not always all values. */
export async function participateUntil(
  over: AbortSignal,
  { dice, people }: { dice: Dice; people: number },
): Promise<{ expected: Expected; participations: number }> {
  const expected: Expected = new Map();
  let participations = 0;
  while (!over.aborted) {
    participations += 1;
    const email = `person-${dice.between(1, people)}@chaos.example`;
    const answers: Profile = {
      email,
      firstname: `First ${participations}`,
      lastname: `Last ${participations}`,
      ...(dice.happens(40) && { locality: `Town ${participations}` }),
      ...(dice.happens(40) && { zipcode: String(participations) }),
    };
    const result = await submitParticipation({
      slug,
      submissionId: randomUUID(),
      answers,
      channel: 'minisite',
      device: 'desktop',
      source: null,
    });
    if (result.kind !== 'accepted') throw new Error(`A participation was ${result.kind}.`);
    expected.set(email, { ...expected.get(email), ...answers });
    await sleep(pauseMs);
  }
  return { expected, participations };
}

/** The people whose values at the partner are not those that they entered last. */
export function differences(expected: Expected, accounts: ReadonlyMap<string, EmailAccount>): string[] {
  return [...expected].flatMap(([email, profile]) => {
    const found = accounts.get(email)?.profile;
    const isRight =
      found?.firstName === profile.firstname &&
      found?.lastName === profile.lastname &&
      found?.city === profile.locality &&
      found?.zip === profile.zipcode;
    return isRight ? [] : [email];
  });
}
