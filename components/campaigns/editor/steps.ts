/** The pages of the configurator in their order: what a campaign is made of, then Publish. */
export const editorSteps = ['general', 'welcome', 'form', 'exit', 'publish'] as const;
export type EditorStep = (typeof editorSteps)[number];

export const stepLabels: Record<EditorStep, string> = {
  general: 'General',
  welcome: 'Welcome screen',
  form: 'Form',
  exit: 'Exit screen',
  publish: 'Publish',
};

/** Where a page of a campaign is. */
export const campaignHref = (campaignId: string, page: EditorStep | 'statistics') => ({
  pathname: `/campaigns/${campaignId}/${page}`,
});
