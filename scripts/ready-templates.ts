// Writes the ready templates of the documents as .docx files, from the words in `ready-templates/` and the layout there. Run again
// when a word changes; the files are then the same but for what changed.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';
import { READY_TEMPLATES } from '#features/documents/contract.ts';
import { BODIES } from './ready-templates/bodies.ts';
import { templateFile } from './ready-templates/layout.ts';

const FOLDER = path.resolve(import.meta.dirname, '../src/features/documents/templates');
/** One moment for all, so that writing the files again changes nothing. */
const MOMENT = new Date('2026-01-01T00:00:00Z');

function settled(bytes: Buffer): Buffer {
  const zip = new PizZip(bytes);
  const settledZip = new PizZip();
  for (const name of Object.keys(zip.files).toSorted()) {
    const file = zip.files[name];
    if (file === undefined || file.dir) continue;
    const text = file.asText().replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2026-01-01T00:00:00Z');
    settledZip.file(name, text, { date: MOMENT });
  }
  return settledZip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

for (const template of READY_TEMPLATES) {
  const body = BODIES[template.code];
  if (body === undefined) throw new Error(`no words for ${template.code}`);
  writeFileSync(path.join(FOLDER, `${template.code}.docx`), settled(await templateFile(template, body)));
}
process.stdout.write(`${READY_TEMPLATES.length} templates\n`);
