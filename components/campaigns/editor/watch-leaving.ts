/**
 * Stops what would leave the page: links, going back or forward, closing the tab. `onAttempt` gets what goes on
 * after all. Closing the tab can only be asked about by the browser itself.
 */
export function watchLeaving(onAttempt: (go: () => void) => void): () => void {
  let isAllowed = false;
  const attempt = (event: Event, go: () => void) => {
    event.preventDefault();
    event.stopPropagation();
    onAttempt(() => {
      isAllowed = true;
      go();
    });
  };
  const onClick = (event: MouseEvent) => {
    const link = isAllowed ? null : leavingLink(event);
    if (link) attempt(event, () => link.click());
  };
  const onNavigate = (event: NavigateEvent) => {
    if (isAllowed || event.navigationType !== 'traverse' || !event.cancelable) return;
    attempt(event, () => window.navigation.traverseTo(event.destination.key));
  };
  const onUnload = (event: BeforeUnloadEvent) => {
    if (!isAllowed) event.preventDefault();
  };
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('click', onClick, { capture: true, signal });
  window.addEventListener('beforeunload', onUnload, { signal });
  if ('navigation' in window) window.navigation.addEventListener('navigate', onNavigate, { signal });
  return () => stop.abort();
}

/** The link of a plain click that leads to another page in this tab. */
function leavingLink(event: MouseEvent): HTMLAnchorElement | null {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!isPlain || !link || link.target === '_blank' || link.hasAttribute('download')) return null;
  return link.pathname === location.pathname && link.origin === location.origin ? null : link;
}
