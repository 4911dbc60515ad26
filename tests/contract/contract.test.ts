import { afterAll, describe } from 'vitest';
import { authenticationContract } from './authentication';
import { openContract } from './contract';
import { envelopeContract } from './envelope';
import { fieldsContract } from './fields';
import { importContract } from './imports';
import { lookUpContract } from './look-ups';
import { registrationContract } from './registration';

const contract = await openContract();

describe(`the contract with Gigya, on ${contract.name}`, () => {
  describe('every answer', () => envelopeContract(contract));
  describe('who may call', () => authenticationContract(contract));
  describe('a lite registration', () => registrationContract(contract));
  describe('fields', () => fieldsContract(contract));
  describe('looking up', () => lookUpContract(contract));
  describe('importing', () => importContract(contract));
  afterAll(() => contract.close(), 300_000);
});
