/** The keys of the site that the sandbox is born with: published on purpose, and good for nothing else. */
export const demoSite = {
  apiKey: '4_passerelle_sandbox',
  userKey: 'AKsandbox',
  secret: 'c2FuZGJveC1zZWNyZXQtMDEyMzQ1Njc4OWFiY2RlZg==',
} as const;
