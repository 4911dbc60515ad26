import { z } from 'zod';

// The pages' security policy forbids compiling code from text, which zod would try in the browser. Import this
// before any schema in a module that runs there; the server keeps its faster way.
if (typeof window !== 'undefined') z.config({ jitless: true });
