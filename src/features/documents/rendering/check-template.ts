/**
 * Checks a template an office uploads: that it is a plain .docx that loads nothing from elsewhere and runs nothing, and that every
 * placeholder is one we can fill. What is wrong is told with its place.
 */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import type { TemplateWarning } from '../contract.ts';
import { samplePaper } from '../domain/sample-paper.ts';
import type { ReadyTemplate } from '../domain/template-shape.ts';
import { openDocx } from './open-docx.ts';
import { readPart } from './read-part.ts';
import type { PartText } from './read-part.ts';
import { renderPaper } from './render-paper.ts';
import { missingPlaceholders, refusePlaceholders } from './template-placeholders.ts';

/**
 * The warnings, where it may be used. Refuses with `template-not-docx`, `template-too-large`, `template-has-macro`,
 * `template-has-object`, `template-has-external-link`, `template-has-field`, `template-xml-broken`, `placeholder-unknown`,
 * `placeholder-not-closed`, `placeholder-is-list`, `placeholder-not-list`, `template-broken`.
 */
export async function checkTemplate(
  bytes: Uint8Array,
  template: ReadyTemplate,
): Promise<Result<readonly TemplateWarning[]>> {
  const opened = await openDocx(bytes);
  if (!opened.ok) return opened;
  const active = refuseActive(opened.value);
  if (active.length > 0) return refuse(...active);
  const texts: PartText[] = [];
  const refusals: Refusal[] = [];
  for (const [path, content] of opened.value) {
    if (!/\.(xml|rels)$/i.test(path)) continue;
    const part = readPart(path, content);
    if (!part.ok) refusals.push(...part.refusals);
    else texts.push(part.value);
  }
  if (refusals.length > 0) return refuse(...refusals);
  const pages = texts.filter(({ place }) => place !== null);
  const unknown = refusePlaceholders(pages, template);
  if (unknown.length > 0) return refuse(...unknown);
  const rendered = renderPaper(bytes, template, samplePaper(template));
  if (!rendered.ok) return rendered;
  return accept(missingPlaceholders(pages, template));
}

/** Macros, embedded programmes and whatever else would run or be fetched when the paper is opened. */
function refuseActive(parts: ReadonlyMap<string, Buffer>): Refusal[] {
  const paths = [...parts.keys()];
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (paths.some((path) => /vba|macro/i.test(path)) || /macroEnabled|vbaProject/i.test(types))
    return [
      refusal(
        'template-has-macro',
        'Tệp có macro; hãy lưu lại thành .docx thường, không kèm macro, rồi gửi lại.',
        'file',
      ),
    ];
  const object = paths.find(
    (path) => /^word\/(embeddings|activeX)\//i.test(path) || /\.(bin|exe|dll|html?|mht)$/i.test(path),
  );
  return object === undefined
    ? []
    : [
        refusal(
          'template-has-object',
          `Tệp nhúng đối tượng khác bên trong (${object}); hãy bỏ đi rồi gửi lại.`,
          'file',
        ),
      ];
}
