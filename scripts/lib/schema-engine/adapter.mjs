import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { connectionOf } from './connection.mjs';

const charOid = 18;
const textOid = 25;

/**
 * adapter-pg does not know the catalog's one-byte "char", which the engine reads and expects to be a character:
 * it is fetched as text and then declared as what it is.
 */
function readChars(connection) {
  const performIO = connection.performIO.bind(connection);
  const queryRaw = connection.queryRaw.bind(connection);
  const charColumns = new WeakMap();
  connection.performIO = async (query) => {
    const result = await performIO(query);
    const columns = (result.fields ?? []).flatMap(({ dataTypeID }, at) =>
      dataTypeID === charOid ? [at] : [],
    );
    for (const at of columns) result.fields[at].dataTypeID = textOid;
    if (columns.length > 0) charColumns.set(result.rows, columns);
    return result;
  };
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const at of charColumns.get(result.rows) ?? []) result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };
  const begin = connection.startTransaction?.bind(connection);
  if (begin) connection.startTransaction = async (level) => readChars(await begin(level));
  return connection;
}

/** adapter-pg's own cuts a script at every semicolon, also inside the body of a function. */
function runWholeScripts(connection) {
  connection.executeScript = async (script) => {
    try {
      await connection.underlyingDriver().query(script);
    } catch (error) {
      connection.onError(error);
    }
  };
  return connection;
}

const repaired = (connection) => runWholeScripts(readChars(connection));

/** adapter-pg's own drops the shadow database while its pool still holds it. */
async function connectToShadow({ connectMain, config, schema }) {
  const main = await connectMain();
  const database = `prisma_migrate_shadow_db_${randomUUID()}`;
  await main.executeScript(`CREATE DATABASE "${database}"`);
  const shadow = await new PrismaPg({ ...config, database }, { schema }).connect();
  const dispose = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await dispose();
    await main.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    await main.dispose();
  };
  return repaired(shadow);
}

/** The connections of the schema engine to the database of this address. */
export function adapterFactory(address) {
  const { config, schema } = connectionOf(address);
  const factory = new PrismaPg(config, { schema });
  const connectMain = factory.connect.bind(factory);
  factory.connect = async () => repaired(await connectMain());
  factory.connectToShadowDb = () => connectToShadow({ connectMain, config, schema });
  return bindMigrationAwareSqlAdapterFactory(factory);
}
