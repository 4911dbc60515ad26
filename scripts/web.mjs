import { build } from './lib/build.mjs';
import { runPiece } from './lib/run-piece.mjs';

await runPiece({ name: 'web', before: build });
