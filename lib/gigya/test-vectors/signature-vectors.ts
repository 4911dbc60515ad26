import { z } from 'zod';
import file from './signature-vectors.json';

const params = z.record(z.string(), z.string());

const schema = z.object({
  vectors: z.array(
    z.object({
      id: z.string(),
      method: z.string(),
      url: z.string(),
      normalizedUrl: z.string(),
      secret: z.string(),
      params,
      baseString: z.string(),
      sig: z.string(),
    }),
  ),
  commonMistakes: z.array(
    z.object({ vector: z.string(), mistake: z.string(), wrongSig: z.string(), correctSig: z.string() }),
  ),
  wireCaptures: z.array(
    z.object({
      sdk: z.string(),
      signedUrl: z.string(),
      secret: z.string(),
      rawBody: z.string(),
      verifies: z.boolean(),
    }),
  ),
  otherSignatures: z.array(
    z.object({ use: z.string(), secret: z.string(), message: z.string(), sig: z.string() }),
  ),
});

/** What the SDKs sign, how they sign it, and what is wrong (api.md section 2.4). Test data. */
export const signatureVectors = schema.parse(file);
