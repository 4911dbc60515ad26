'use client';

import { getNonce, setNonce } from 'get-nonce';

/**
 * Gives the document's nonce to what adds a `<style>` while a dialog is open. The first one stays: a later
 * render of the layout brings a newer nonce, but the document keeps the policy that it was loaded with.
 */
export function StyleNonce({ nonce }: { nonce: string }) {
  if (typeof window !== 'undefined' && !getNonce()) setNonce(nonce);
  return null;
}
