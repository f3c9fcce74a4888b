/** Who may exchange data: abilities in the province office, whose cases a package holds. */

export const EXCHANGE_IMPORT = 'exchange.import';
export const EXCHANGE_EXPORT = 'exchange.export';
