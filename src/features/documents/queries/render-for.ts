/** A paper filled from the template that is valid on its day: an office's own version, or the ready one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import type { IsoDay } from '#kit/iso-day.ts';
import { refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { readWholeBlob } from '#platform/blobs.ts';
import type { Blobs } from '#platform/blobs.ts';
import type { Connection } from '#platform/database.ts';
import type { PaperData } from '../domain/paper-data.ts';
import { findReadyTemplate } from '../domain/ready-templates.ts';
import { renderPaper } from '../rendering/render-paper.ts';
import { findVersionOn } from '../store.ts';

export type TemplateFile = { readonly bytes: Uint8Array; readonly sha256: string };

/** Fills the template of the day, `today` where the paper has none yet. `template-not-found`, `template-broken`. */
export async function renderFor(
  connection: Connection,
  blobs: Blobs,
  registry_id: bigint,
  template: string,
  data: PaperData,
  today: IsoDay,
): Promise<Result<Uint8Array>> {
  const ready = findReadyTemplate(template);
  if (ready === undefined)
    return refuse(refusal('template-not-found', `Không có mẫu văn bản "${template}".`, 'template'));
  const { bytes } = await loadTemplateFor(connection, blobs, registry_id, template, data.dated_on ?? today);
  return renderPaper(bytes, ready, data);
}

export async function loadTemplateFor(
  connection: Connection,
  blobs: Blobs,
  registry_id: bigint,
  template: string,
  day: IsoDay,
): Promise<TemplateFile> {
  const version = await findVersionOn(connection, registry_id, template, day);
  if (version === undefined) return readReadyTemplate(template);
  return { bytes: await readWholeBlob(blobs, version.sha256), sha256: version.sha256 };
}

const remembered = new Map<string, TemplateFile>();

/** The file that came with the programme; read once. The code must be one of the catalogue. */
export async function readReadyTemplate(code: string): Promise<TemplateFile> {
  const known = remembered.get(code);
  if (known !== undefined) return known;
  if (findReadyTemplate(code) === undefined) throw new RangeError(`no ready template ${code}`);
  const bytes = await readFile(path.join(import.meta.dirname, '../templates', `${code}.docx`));
  const file = { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  remembered.set(code, file);
  return file;
}
