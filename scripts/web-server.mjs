// The web server's process. Next finishes the open requests on SIGTERM by itself; this gives it a deadline.
import { serverFile } from './lib/build.mjs';
import { stopSignal } from './lib/stop-signal.mjs';

stopSignal({ withinMs: 10_000 });
await import(serverFile);
