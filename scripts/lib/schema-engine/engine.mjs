import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { adapterFactory } from './adapter.mjs';

const modulePath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
const packageFolder = path.dirname(modulePath);
const noDatabase = 'postgresql://unset@127.0.0.1:1/unset';

/** Where the engine leaves the message of a panic. */
const panic = {
  message: '',
  get() {
    return this.message;
  },
  set_message(message) {
    this.message = message;
  },
};

/** The last panic's message; empty when there was none. */
export const panicMessage = () => panic.get();

/** The version of the engine, which names the commit it was built from. */
export const engineVersion = () =>
  JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;

async function loadModule() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = panic;
  const bindings = await import(modulePath);
  const bytes = await readFile(path.join(packageFolder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

/**
 * The schema engine on a database.
 * @param {{ address?: string, schemaFiles: string[] }} input
 */
export async function createEngine({ address = noDatabase, schemaFiles }) {
  const bindings = await loadModule();
  const datamodels = await Promise.all(schemaFiles.map(async (file) => [file, await readFile(file, 'utf8')]));
  const options = { datamodels: datamodels.length > 0 ? datamodels : undefined };
  return bindings.SchemaEngine.new(options, () => undefined, adapterFactory(address));
}
