/** What other slices and the application may call of the exchange. */
export { exportPackage } from './commands/export-package.ts';
export { importPackage, startImport } from './commands/import-package.ts';
export { allFaults } from './queries/all-faults.ts';
export { faultText } from './domain/row-fault.ts';
