/**
 * A connection of an import's own: it holds temporary tables of the size of a package, with the memory for them, and gives
 * everything back when it is closed.
 */
import pg from 'pg';

const INT8 = 20;
const DATE = 1082;

/** int8 as bigint, date as `yyyy-mm-dd`, as everywhere on the platform. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary' && oid === INT8) return (text: string) => BigInt(text);
    if (format !== 'binary' && oid === DATE) return (text: string) => text;
    const parse: unknown = Reflect.apply(pg.types.getTypeParser, pg.types, [oid, format]);
    return parse;
  },
};

/** The tables of an import are joined whole; a coarse look at them is enough to plan by. */
const SETTINGS =
  '-c role=thads_app -c timezone=UTC -c temp_buffers=64MB -c work_mem=64MB -c jit=off -c default_statistics_target=10';

/** Runs with a connection that is closed afterwards, whatever happens. */
export async function withImportConnection<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: SETTINGS, types, application_name: 'thads-import' });
  // A connection that breaks is told by the query that runs on it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
