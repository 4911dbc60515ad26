import { expect, test } from 'vitest';
import { parseChannel, parseSource, parseUserAgent } from './origin';

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1',
    'mobile',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Version/16.0 Mobile/15E148 Safari/604.1',
    'tablet',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'desktop'],
  ['', 'desktop'],
  [null, 'desktop'],
  ['x'.repeat(100_000), 'desktop'],
])('the user agent %.40s is a %s', (userAgent, device) => {
  expect(parseUserAgent(userAgent)).toEqual({ device, isBot: false });
});

test('a robot is told apart', () => {
  expect(parseUserAgent('Mozilla/5.0 (compatible; Googlebot/2.1)').isBot).toBe(true);
});

test.each([
  ['iframe', 'iframe'],
  ['mobile', 'mobile'],
  ['IFRAME', 'minisite'],
  [['iframe'], 'minisite'],
  [undefined, 'minisite'],
])('the channel %j is %s', (given, channel) => {
  expect(parseChannel(given, 'minisite')).toBe(channel);
});

test.each([
  [' newsletter\n', 'newsletter'],
  ['', null],
  [7, null],
  [undefined, null],
  ['😀'.repeat(200), '😀'.repeat(120)],
])('the source %.20j is %.20j', (given, source) => {
  expect(parseSource(given)).toBe(source);
});
