import { userAgentFromString } from 'next/server';
import { cleanText } from '../forms/clean-text';

const channels = ['minisite', 'iframe', 'mobile', 'api'] as const;
/** The way by which a participant came: the campaign's own page, an iframe on a website, a mobile link, the HTTP API. */
export type Channel = (typeof channels)[number];
export type Device = 'desktop' | 'mobile' | 'tablet';
/** Where a view or a participation comes from, for the statistics. */
export type Origin = { channel: Channel; device: Device; source: string | null };

const longestSource = 120;

/** The channel of that name, else `fallback`: a wrong name never costs a participation. */
export const parseChannel = (given: unknown, fallback: Channel): Channel =>
  channels.find((channel) => channel === given) ?? fallback;

/** The kind of device that a user agent tells of, and whether it is a robot. */
export function parseUserAgent(userAgent: string | null): { device: Device; isBot: boolean } {
  const { device, isBot } = userAgentFromString(userAgent?.slice(0, 1000) ?? '');
  const { type } = device;
  return { device: type === 'mobile' || type === 'tablet' ? type : 'desktop', isBot };
}

/** A campaign source (UTM) as one line of at most 120 characters, or null when none was given. */
export function parseSource(given: unknown): string | null {
  if (typeof given !== 'string') return null;
  const source = Array.from(cleanText(given)).slice(0, longestSource).join('').trim();
  return source === '' ? null : source;
}
