'use client';

import { HostedScreen } from '@/components/hosted/hosted-screen';

const texts = {
  en: {
    title: 'Something went wrong',
    text: 'This is our fault. Nothing was lost: wait a moment and try again.',
    again: 'Try again',
  },
  fr: {
    title: 'Un problème est survenu',
    text: 'C’est notre faute. Rien n’est perdu : patientez un instant et réessayez.',
    again: 'Réessayer',
  },
  nl: {
    title: 'Er ging iets mis',
    text: 'Dat ligt aan ons. Er is niets verloren: wacht even en probeer opnieuw.',
    again: 'Probeer opnieuw',
  },
};

function textsOfPage() {
  const language = typeof document === 'undefined' ? 'en' : document.documentElement.lang;
  return language === 'fr' || language === 'nl' ? texts[language] : texts.en;
}

/** What a participant sees when a hosted page cannot be rendered. */
export default function HostedError({ reset }: { reset: () => void }) {
  const { title, text, again } = textsOfPage();
  return (
    <HostedScreen title={title}>
      <p className="text">{text}</p>
      <button className="go" type="button" onClick={reset}>
        {again}
      </button>
    </HostedScreen>
  );
}
