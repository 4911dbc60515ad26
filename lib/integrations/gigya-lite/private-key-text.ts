/** What else people paste, without its blanks: by its armour, or by how the bare base64 of its DER begins. */
const strangers: { pattern: RegExp; message: string }[] = [
  {
    pattern: /BEGINENCRYPTEDPRIVATEKEY|4,ENCRYPTED|^MI[\w+/]{4}B[\w+/]BgkqhkiG9w0BBQ/,
    message:
      'This private key is protected with a password. Paste the key as Gigya’s console gives it, without one.',
  },
  {
    pattern: /BEGINRSAPRIVATEKEY|^MI[\w+/]{4}IBAAKC/,
    message:
      'This key is in the older format PKCS#1, which begins with BEGIN RSA PRIVATE KEY. Paste the download of Gigya’s console: it is PKCS#8 and begins with BEGIN PRIVATE KEY.',
  },
  {
    pattern: /BEGIN(?:RSA|SSH2)?PUBLICKEY|^ssh-|^MI[\w+/]{4}ANBgkqhkiG9w0BAQEFAAOC|^MI[\w+/]{3}gKC/,
    message: 'This is a public key. Paste the private key that belongs to it.',
  },
  {
    pattern: /BEGIN(?:TRUSTED|X509)?CERTIFICATE/,
    message: 'This is a certificate. Paste the private key of the key pair.',
  },
];

/** How the base64 of every key begins: a DER sequence with a length of its own. */
const derSequence = 'MI';

/**
 * The bare base64 of a PKCS#8 private key, however it was pasted: a single-line field loses the line breaks, mail
 * programs change dashes, and JSON has `\n` for a line break. Any other text stays, without its blanks.
 */
export function bareKey(pasted: string): string {
  const compact = pasted.replace(/\\[rn]|[\s\p{Cf}]+/gu, '');
  return /BEGINPRIVATEKEY\p{Pd}+([\w+/=]+)\p{Pd}+ENDPRIVATEKEY/u.exec(compact)?.[1] ?? compact;
}

/** What is wrong with the text of a private key as far as it shows without reading the key; null when nothing is. */
export function privateKeyProblem(bare: string): string | null {
  const stranger = strangers.find(({ pattern }) => pattern.test(bare));
  if (stranger) return stranger.message;
  const isWhole = /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(bare);
  if (isWhole && bare.startsWith(derSequence)) return null;
  return 'This is not a whole private key. Paste all of it, from BEGIN PRIVATE KEY to END PRIVATE KEY.';
}
