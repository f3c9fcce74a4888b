// What a data folder remembers of its embedded PostgreSQL: where the database lies, its password, whether it was ever made.

import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './file-lock.ts';
import { canEnter, chooseAccount, isRoot } from './postgres-account.ts';
import { findOutsideFolder } from './postgres-programs.ts';
import { StartRefusal } from './start-refusal.ts';

/** What the data folder remembers of its database, in a file only its owner reads. */
export type DatabaseRecord = {
  readonly database_folder: string;
  readonly password: string;
  readonly initialised: boolean;
};

export const RECORD_FILE = 'postgres.json';

/** Whether a data folder holds a database already, running or not. */
export function hasEmbeddedPostgres(dataFolder: string): boolean {
  return readRecord(path.resolve(dataFolder))?.initialised === true;
}

/** Makes the data folder when it is missing. */
export function makeDataFolder(dataFolder: string): void {
  try {
    // As root the folder must let the database's own user pass; what is secret in it has permissions of its own.
    mkdirSync(dataFolder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  } catch (error) {
    throw new StartRefusal(`Không tạo được thư mục dữ liệu ${dataFolder}: ${String(error)}`);
  }
}

/** The record of a data folder; undefined where no database was ever made. */
export function readRecord(dataFolder: string): DatabaseRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(path.join(dataFolder, RECORD_FILE), 'utf8')) as DatabaseRecord;
    return { ...record, database_folder: path.resolve(dataFolder, record.database_folder) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new StartRefusal(
      `Không đọc được ${path.join(dataFolder, RECORD_FILE)}. Thư mục dữ liệu do người dùng khác tạo thì phải chạy dưới người dùng đó.`,
    );
  }
}

/** Decides where the database of a new data folder lies: in it, or outside where the database's user may not enter it. */
export function makeRecord(dataFolder: string, onProgress: (sentence: string) => void): DatabaseRecord {
  const inside = path.join(dataFolder, 'postgres');
  const account = chooseAccount(inside);
  const outside = canEnter(account, dataFolder) ? undefined : findOutsideFolder(account);
  if (outside === undefined && !canEnter(account, dataFolder)) {
    throw new StartRefusal(
      `Người dùng của cơ sở dữ liệu không vào được thư mục ${dataFolder}, và không có nơi nào khác để đặt dữ liệu. ` +
        'Hãy đặt THADS_DATA trỏ đến một thư mục mà người dùng đó vào được.',
    );
  }
  const database_folder = outside === undefined ? inside : path.join(outside, randomBytes(6).toString('hex'));
  if (outside !== undefined) {
    onProgress(`Thư mục ${dataFolder} chỉ root vào được, nên dữ liệu PostgreSQL đặt tại ${database_folder}.`);
  }
  const record = { database_folder, password: randomBytes(18).toString('hex'), initialised: false };
  writeRecord(dataFolder, record);
  return record;
}

/** Writes the record. Inside the data folder the place is written relative to it, so that the folder can be moved. */
export function writeRecord(dataFolder: string, record: DatabaseRecord): void {
  const relative = path.relative(dataFolder, record.database_folder);
  const stored = { ...record, database_folder: relative.startsWith('..') ? record.database_folder : relative };
  const file = path.join(dataFolder, RECORD_FILE);
  writeFileSync(`${file}.new`, `${JSON.stringify(stored, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
