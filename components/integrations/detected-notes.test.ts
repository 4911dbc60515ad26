import { expect, test } from 'vitest';
import { detectedNotes } from './detected-notes';

const choices = {
  region: [
    { value: 'us', label: 'United States' },
    { value: 'eu', label: 'Europe' },
  ],
};
const notes = (chosen: string, detected: Record<string, string>) =>
  detectedNotes({ detected, chosen: { region: chosen }, choices });

test('what was detected stands below its setting by the name of the choice', () => {
  expect(notes('us', { region: 'eu' })).toEqual({ region: 'Detected: Europe' });
});

test('nothing is said once it is chosen, nor where nothing was detected', () => {
  expect(notes('eu', { region: 'eu' })).toEqual({});
  expect(notes('us', {})).toEqual({});
});

test('a value without a choice is still told', () => {
  expect(notes('us', { region: 'moon' })).toEqual({ region: 'Detected: moon' });
});
