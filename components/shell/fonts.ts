import localFont from 'next/font/local';

const latin = localFont({
  src: '../../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-hanken',
  // The 404 page of the whole site belongs to every route, so a preload would reach the hosted pages too.
  preload: false,
});

/** Letters such as ő and ł; fetched only by a page that shows one. */
const latinExtended = localFont({
  src: '../../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-ext-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-hanken-ext',
  preload: false,
});

export const fontVariables = `${latin.variable} ${latinExtended.variable}`;
