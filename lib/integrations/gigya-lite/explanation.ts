import type { Explanation } from '../define';

export const explanation: Explanation = {
  title: 'The three set-ups explained',
  parts: [
    {
      title: 'Lite without Gigya SSO',
      paragraphs: [
        'Each participant becomes a Lite account. It cannot become a full account, and there is no member portal: people cannot see what is known about them.',
        'Good for campaigns that enrich Lite profiles step by step and for reaching the same people again.',
      ],
    },
    {
      title: 'Gigya SSO exists, but only Lite is connected here',
      paragraphs: [
        'Each participant becomes a Lite account. Turning it into a full account happens elsewhere, for example from an e-mail that you send; Passerelle does not learn of it.',
        'Good for winning and nurturing new contacts.',
      ],
    },
    {
      title: 'Gigya SSO and Lite are both connected',
      paragraphs: [
        'A participant becomes a Lite account or updates the account that the person has, and turns Lite into full by signing in through Gigya SSO.',
        'Good for everything, with one danger: accounts are matched by e-mail alone and the latest data wins, so what a participant types can overwrite a full account.',
      ],
    },
  ],
};
