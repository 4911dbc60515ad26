import { expect, test } from 'vitest';
import { canTransition, deliveryStates, stateLabels } from './states';

test('only a waiting delivery is sent', () => {
  expect(deliveryStates.filter((state) => canTransition(state, 'sending'))).toEqual(['pending']);
});

test('only a delivery that is being sent is ever delivered, rejected or exhausted', () => {
  for (const end of ['delivered', 'rejected', 'exhausted'] as const) {
    expect(deliveryStates.filter((state) => canTransition(state, end))).toEqual(['sending']);
  }
});

test('what is cancelled stays cancelled', () => {
  expect(deliveryStates.filter((state) => canTransition('cancelled', state))).toEqual([]);
});

test('every state has a word of its own', () => {
  const labels = deliveryStates.map((state) => stateLabels[state].label);
  expect(new Set(labels).size).toBe(deliveryStates.length);
});
