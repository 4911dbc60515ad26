import { expect, it } from 'vitest';
import { signatureVectors } from '../../test-vectors/signature-vectors';
import { signUid } from './uid-signature';

it('signs a UID as two SDKs verify it', () => {
  const vector = signatureVectors.otherSignatures.find(({ use }) => use.startsWith('UID signature'));
  const [signatureTimestamp = '', UID = ''] = (vector?.message ?? '').split(/_(.*)/s);
  const signed = signUid({
    UID,
    atMs: Number(signatureTimestamp) * 1_000 + 999,
    secret: vector?.secret ?? '',
  });
  expect(signed).toEqual({ UIDSignature: vector?.sig, signatureTimestamp });
});
