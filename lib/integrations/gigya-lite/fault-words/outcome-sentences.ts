import type { Locale } from '../../../forms/variables';
import type { FaultText } from '../../define';

export type FaultWords = Record<Locale, FaultText>;
type Sentence = Record<Locale, string>;

export const kept: Sentence = {
  en: 'The participation is safe and counts.',
  fr: 'La participation est enregistrée et compte.',
  nl: 'De deelname is veilig bewaard en telt mee.',
};

export const held: Sentence = {
  en: 'Deliveries are held, none is lost.',
  fr: 'Les envois sont mis en attente, aucun n’est perdu.',
  nl: 'De verzendingen worden vastgehouden, er gaat er geen enkele verloren.',
};

export const again: Sentence = {
  en: 'Nothing to do. The next try follows by itself.',
  fr: 'Vous n’avez rien à faire. La prochaine tentative se fera automatiquement.',
  nl: 'U hoeft niets te doen. De volgende poging volgt vanzelf.',
};

export const lasting: Sentence = {
  en: 'If it lasts, show the code to your Gigya expert.',
  fr: 'Si cela dure, montrez le code à votre expert Gigya.',
  nl: 'Blijft het duren, toon de code dan aan uw Gigya-expert.',
};

export const goOn: Sentence = {
  en: 'Then switch the connection off and on: what is held goes out.',
  fr: 'Ensuite, désactivez puis réactivez la connexion : ce qui est en attente partira.',
  nl: 'Schakel de verbinding daarna uit en weer in, dan vertrekt wat is vastgehouden.',
};

export const later: Sentence = {
  en: 'Participations from then on go through; this one stays listed.',
  fr: 'Les participations suivantes passeront ; celle-ci reste dans la liste.',
  nl: 'Latere deelnames komen er dan door; deze blijft in de lijst staan.',
};
