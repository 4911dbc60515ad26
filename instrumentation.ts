/** Runs once before the server answers: a wrong setting stops it here, with the name of the variable. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { checkSettings } = await import('./lib/check-settings');
  checkSettings();
}
