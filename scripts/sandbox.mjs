import { runPiece } from './lib/run-piece.mjs';

await runPiece({ name: 'sandbox' });
