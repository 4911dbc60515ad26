import { describe, expect, it } from 'vitest';
import { deliveryStates } from '../deliveries/states';
import { localeSchema } from '../forms/variables';
import { manifests } from '../integrations/manifests';
import { describePush } from './describe-push';

const [manifest] = manifests;
const integrationId = manifest?.id ?? '';
const push = { integrationId, reason: null, fault: null };
const titles = (words: ReturnType<typeof describePush>['words']) =>
  words && localeSchema.options.map((locale) => words[locale].title);

describe('the words of a push', () => {
  it('are those of its fault, in each language', () => {
    const { name, words } = describePush({ ...push, state: 'rejected', reason: 'email_refused' });
    expect(name).toBe(manifest?.name);
    expect(words).toEqual(manifest?.faults.email_refused);
  });

  it('are only the title while it is tried again by itself', () => {
    const { words } = describePush({ ...push, state: 'pending', fault: 'unreachable' });
    expect(words?.nl).toEqual({ title: 'Gigya is onbereikbaar', cause: null, nextStep: null });
  });

  it('never say that the next try follows once the schedule is used up', () => {
    const { words } = describePush({ ...push, state: 'exhausted', reason: 'unreachable' });
    expect(localeSchema.options.map((locale) => words?.[locale].nextStep)).toEqual([
      'Participations go through once the cause is gone; this one stays listed.',
      'Les participations passeront dès que la cause aura disparu ; celle-ci reste dans la liste.',
      'Deelnames komen erdoor zodra de oorzaak weg is; deze blijft in de lijst staan.',
    ]);
    expect(words?.en.cause).toContain('No connection could be made.');
  });

  it('take the fault from the last attempt where the reason is none', () => {
    const { words } = describePush({ ...push, state: 'held', reason: 'paused', fault: 'wrong_secret' });
    expect(words).toEqual(manifest?.faults.wrong_secret);
  });

  it('tell a hold whose cause no attempt has seen', () => {
    expect(titles(describePush({ ...push, state: 'held', reason: 'paused' }).words)).toEqual([
      'The partner does not accept the keys of the connection, or they cannot be read',
      'Le partenaire n’accepte pas les clés de la connexion, ou elles sont illisibles',
      'De partner aanvaardt de sleutels van de verbinding niet, of ze zijn onleesbaar',
    ]);
  });

  it.each([
    [
      'held',
      'connection_off',
      ['The connection is off', 'La connexion est désactivée', 'De verbinding staat uit'],
    ],
    ['skipped', 'discarded', ['It was discarded', 'L’envoi a été écarté', 'De verzending is geschrapt']],
  ] as const)(
    'of one that is %s for %s are its reason, whatever was tried before',
    (state, reason, expected) => {
      const { words } = describePush({ ...push, state, reason, fault: 'unreachable' });
      expect(titles(words)).toEqual(expected);
    },
  );

  it('own up to a mistake of ours', () => {
    expect(titles(describePush({ ...push, state: 'pending', fault: 'internal_error' }).words)).toEqual([
      'Passerelle made a mistake of its own',
      'Passerelle a rencontré une erreur interne',
      'Passerelle heeft zelf een fout gemaakt',
    ]);
  });

  it('are none where the state says it all, or the fault is one that nobody knows', () => {
    for (const state of ['delivered', 'cancelled'] as const) {
      expect(describePush({ ...push, state, fault: 'unreachable' }).words).toBeNull();
    }
    for (const state of deliveryStates) {
      const words = describePush({ ...push, state, reason: 'constructor', fault: 'gone' }).words;
      expect(words).toBeNull();
    }
  });

  it('name an integration that is no longer there by its id', () => {
    expect(describePush({ ...push, integrationId: 'gone', state: 'pending' })).toEqual({
      name: 'gone',
      words: null,
    });
  });
});
