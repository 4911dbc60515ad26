import type { CampaignDefinition, CampaignStep } from './definition';

export type PublishProblem = { step: CampaignStep; message: string; blocks: boolean };

/** A connection as the Form step offers it. */
export type SignOnChoice = {
  id: string;
  name: string;
  integrationId: string;
  integration: string;
  enabled: boolean;
};

/**
 * What stands in the way of publishing a definition, and what is worth knowing before.
 * Pure: the same list is shown on the Publish step and enforced when publishing.
 */
export function publishProblems(definition: CampaignDefinition, choices: SignOnChoice[]): PublishProblem[] {
  const { form, welcome } = definition;
  const problems: PublishProblem[] = [];
  const add = (step: CampaignStep, message: string, blocks = true) =>
    problems.push({ step, message, blocks });
  const email = form.fields.find(({ variable }) => variable === 'email');
  if (!email?.mandatory) add('form', 'The form needs a mandatory e-mail field: the e-mail is the account.');
  if (welcome.enabled && !(welcome.title && welcome.button)) {
    add('welcome', 'The welcome screen needs a title and a button text, or to be switched off.');
  }
  const chosen = choices.find(({ id }) => id === form.connectionId);
  if (form.connectionId && !chosen)
    add('form', 'The connection chosen under Single Sign-On (SSO) no longer exists.');
  if (chosen && !chosen.enabled) {
    add(
      'form',
      `${chosen.name} is switched off. Its deliveries are held until an admin switches it on.`,
      false,
    );
  }
  if (!form.connectionId) {
    add(
      'form',
      'No connection is chosen under Single Sign-On (SSO): participations are saved and pushed nowhere.',
      false,
    );
  }
  return problems;
}
