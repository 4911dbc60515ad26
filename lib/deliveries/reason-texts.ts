import type { Locale } from '../forms/variables';
import type { HoldReason, SkipReason } from './states';

/** Why a delivery is held or was skipped, without a full stop, as a title; other reasons are the partner's faults. */
export const reasonTexts: Record<HoldReason | SkipReason, Record<Locale, string>> = {
  connection_off: {
    en: 'The connection is off',
    fr: 'La connexion est désactivée',
    nl: 'De verbinding staat uit',
  },
  paused: {
    en: 'The partner does not accept the keys of the connection, or they cannot be read',
    fr: 'Le partenaire n’accepte pas les clés de la connexion, ou elles sont illisibles',
    nl: 'De partner aanvaardt de sleutels van de verbinding niet, of ze zijn onleesbaar',
  },
  review: {
    en: 'A full account exists, and somebody has to decide first',
    fr: 'Un compte complet existe déjà et quelqu’un doit d’abord décider',
    nl: 'Er bestaat al een volledig account, en iemand moet eerst beslissen',
  },
  quarantine: {
    en: 'It looks like abuse',
    fr: 'Cela ressemble à un abus',
    nl: 'Dit lijkt op misbruik',
  },
  awaiting_confirmation: {
    en: 'The person has not confirmed the e-mail address yet',
    fr: 'La personne n’a pas encore confirmé l’adresse e-mail',
    nl: 'De persoon heeft het e-mailadres nog niet bevestigd',
  },
  protected: {
    en: 'A full account exists and is not overwritten',
    fr: 'Un compte complet existe déjà et n’est pas écrasé',
    nl: 'Er bestaat al een volledig account, en dat wordt niet overschreven',
  },
  superseded: {
    en: 'A newer participation of the same person carries its values',
    fr: 'Une participation plus récente de la même personne reprend ses valeurs',
    nl: 'Een recentere deelname van dezelfde persoon neemt de waarden ervan over',
  },
  discarded: {
    en: 'It was discarded',
    fr: 'L’envoi a été écarté',
    nl: 'De verzending is geschrapt',
  },
  anonymous: {
    en: 'It holds no e-mail address',
    fr: 'La participation ne contient pas d’adresse e-mail',
    nl: 'De deelname bevat geen e-mailadres',
  },
};

/** An attempt that failed by a bug of ours: the fault `internal_error`. */
export const internalErrorTexts: Record<Locale, { title: string; cause: string }> = {
  en: {
    title: 'Passerelle made a mistake of its own',
    cause:
      'The attempt failed before it had a result; the log says why. The participation is safe and counts.',
  },
  fr: {
    title: 'Passerelle a rencontré une erreur interne',
    cause:
      'La tentative a échoué avant d’aboutir ; le journal indique pourquoi. La participation est enregistrée et compte.',
  },
  nl: {
    title: 'Passerelle heeft zelf een fout gemaakt',
    cause:
      'De poging mislukte voordat er een resultaat was; het logboek zegt waarom. De deelname is veilig bewaard en telt mee.',
  },
};

/** What to do once the schedule of attempts is used up and nothing more happens by itself. */
export const exhaustedStep: Record<Locale, string> = {
  en: 'Participations go through once the cause is gone; this one stays listed.',
  fr: 'Les participations passeront dès que la cause aura disparu ; celle-ci reste dans la liste.',
  nl: 'Deelnames komen erdoor zodra de oorzaak weg is; deze blijft in de lijst staan.',
};
