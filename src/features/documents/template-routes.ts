/** Routes of the templates: what there is, the files, samples, the check of an upload and new versions. */
import multipart from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { readWholeBlob } from '#platform/blobs.ts';
import { runCommand } from '#platform/command.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { requireTemplate } from './commands/draft-paper.ts';
import { uploadVersion } from './commands/upload-version.ts';
import { MOST_TEMPLATE_BYTES } from './contract.ts';
import type { TemplateVersionView, TemplateView, TemplateWarning } from './contract.ts';
import { paperOfJson } from './domain/paper-data.ts';
import { READY_TEMPLATES } from './domain/ready-templates.ts';
import { samplePaper } from './domain/sample-paper.ts';
import { requireManagingTemplates, requireReadingAnywhere } from './policy.ts';
import { readReadyTemplate, renderFor } from './queries/render-for.ts';
import type { TemplateFile } from './queries/render-for.ts';
import { checkTemplate } from './rendering/check-template.ts';
import { receiveFile } from './rendering/receive-file.ts';
import { renderPaper } from './rendering/render-paper.ts';
import { DOCX, paperFileName, sendFile } from './rendering/send-file.ts';
import type { FileToSend } from './rendering/send-file.ts';
import * as schemas from './schemas.ts';
import { countVersions, findVersionOn, listVersions } from './store.ts';

const tags = ['documents'];

export function templateRoutes(server: ThadsServer, platform: Platform): void {
  registerReading(server, platform);
  registerFiles(server, platform);
  registerUploads(server, platform);
}

function registerReading(server: ThadsServer, platform: Platform): void {
  server.get(
    '/documents/templates',
    { schema: { tags, summary: 'Các mẫu văn bản', response: { 200: schemas.templateRows, ...refusalResponses } } },
    async ({ actor }, reply) => sendResult(reply, await templatesOf(platform, actor)),
  );
  server.get(
    '/documents/templates/:code/versions',
    {
      schema: {
        tags,
        summary: 'Các bản của một mẫu, bản mới nhất trước',
        params: schemas.codeParams,
        response: { 200: schemas.templateVersions, ...refusalResponses },
      },
    },
    async ({ actor, params }, reply) => sendResult(reply, await versionsOf(platform, actor, params.code)),
  );
}

type Actor = FastifyRequest['actor'];

async function templatesOf(
  platform: Platform,
  actor: Actor,
): Promise<Result<{ readonly rows: readonly TemplateView[] }>> {
  const allowed = requireReadingAnywhere(actor);
  if (!allowed.ok) return allowed;
  const counts = await platform.database.as(actor, (connection) => countVersions(connection, actor.registry_id));
  return accept({
    rows: READY_TEMPLATES.map(({ code, label, theme }) => ({
      code,
      label,
      theme,
      own_versions: counts.get(code) ?? 0,
    })),
  });
}

async function versionsOf(
  platform: Platform,
  actor: Actor,
  code: string,
): Promise<Result<{ readonly rows: readonly TemplateVersionView[] }>> {
  const allowed = requireReadingAnywhere(actor);
  if (!allowed.ok) return allowed;
  const template = requireTemplate(code);
  if (!template.ok) return template;
  const today = await platform.clock.today();
  const ready = await readReadyTemplate(code);
  const { own, current } = await platform.database.as(actor, async (connection) => ({
    own: await listVersions(connection, actor.registry_id, code),
    current: await findVersionOn(connection, actor.registry_id, code, today),
  }));
  const rows: TemplateVersionView[] = own.map((version) => ({
    id: version.id.toString(),
    valid_from: version.valid_from,
    file_name: version.file_name,
    sha256: version.sha256,
    size_bytes: Number(version.size_bytes),
    note: version.note,
    uploaded_by_name: version.uploaded_by_name,
    uploaded_at: version.uploaded_at.toString(),
    current: version.id === current?.id,
  }));
  rows.push({
    id: null,
    valid_from: null,
    file_name: `${code}.docx`,
    sha256: ready.sha256,
    size_bytes: ready.bytes.length,
    note: 'Mẫu có sẵn của phần mềm',
    uploaded_by_name: null,
    uploaded_at: null,
    current: current === undefined,
  });
  return accept({ rows });
}

function registerFiles(server: ThadsServer, platform: Platform): void {
  const schema = { tags, params: schemas.codeParams, querystring: schemas.versionQuery, response: refusalResponses };
  server.get(
    '/documents/templates/:code/file',
    { schema: { ...schema, summary: 'Tải mẫu để sửa bằng Word' } },
    async ({ actor, params, query }, reply) => {
      const file = await fileOf(platform, actor, params.code, query.version);
      return sendFile(reply, file.ok ? accept(docx(file.value.bytes, `${params.code}.docx`)) : file);
    },
  );
  server.get(
    '/documents/templates/:code/sample',
    { schema: { ...schema, summary: 'Xem thử mẫu với số liệu bịa' } },
    async ({ actor, params, query }, reply) => {
      const file = await fileOf(platform, actor, params.code, query.version);
      if (!file.ok) return sendFile(reply, file);
      const template = requireTemplate(params.code);
      if (!template.ok) return sendFile(reply, template);
      const rendered = renderPaper(file.value.bytes, template.value, samplePaper(template.value));
      return sendFile(
        reply,
        rendered.ok ? accept(docx(rendered.value, paperFileName(template.value.label, null))) : rendered,
      );
    },
  );
  server.post(
    '/documents/templates/:code/preview',
    {
      schema: {
        tags,
        summary: 'Xem trước văn bản với số liệu đang soạn, chưa lưu',
        params: schemas.codeParams,
        body: schemas.previewBody,
        response: refusalResponses,
      },
    },
    async ({ actor, params, body }, reply) => {
      const allowed = requireReadingAnywhere(actor);
      if (!allowed.ok) return sendFile(reply, allowed);
      const today = await platform.clock.today();
      const rendered = await platform.database.as(actor, (connection) =>
        renderFor(connection, platform.blobs, actor.registry_id, params.code, paperOfJson(body.data), today),
      );
      return sendFile(reply, rendered.ok ? accept(docx(rendered.value, `${params.code}.docx`)) : rendered);
    },
  );
}

function docx(content: Uint8Array, file_name: string): FileToSend {
  return { content, file_name, media_type: DOCX };
}

/** The file of a version, or the one that is valid today. */
async function fileOf(
  platform: Platform,
  actor: Actor,
  code: string,
  version: string | undefined,
): Promise<Result<TemplateFile>> {
  const allowed = requireReadingAnywhere(actor);
  if (!allowed.ok) return allowed;
  const template = requireTemplate(code);
  if (!template.ok) return template;
  if (version === '0') return accept(await readReadyTemplate(code));
  const today = await platform.clock.today();
  const found = await platform.database.as(actor, async (connection) =>
    version === undefined
      ? findVersionOn(connection, actor.registry_id, code, today)
      : (await listVersions(connection, actor.registry_id, code)).find(({ id }) => id.toString() === version),
  );
  if (found !== undefined)
    return accept({ bytes: await readWholeBlob(platform.blobs, found.sha256), sha256: found.sha256 });
  return version === undefined
    ? accept(await readReadyTemplate(code))
    : refuse(refusal('template-version-not-found', `Mẫu "${template.value.label}" không có bản số ${version}.`));
}

function registerUploads(server: ThadsServer, platform: Platform): void {
  void server.register(async (scope) => {
    await scope.register(multipart);
    const api = scope.withTypeProvider<TypeBoxTypeProvider>();
    const consumes = ['multipart/form-data'];
    api.post(
      '/documents/templates/:code/check',
      {
        schema: {
          tags,
          consumes,
          summary: 'Kiểm tra một mẫu của cơ quan, chưa lưu',
          params: schemas.codeParams,
          response: { 200: schemas.checkAnswer, ...refusalResponses },
        },
      },
      async (request, reply) => sendResult(reply, await checkUpload(platform, request, request.params.code)),
    );
    api.post(
      '/documents/templates/:code/versions',
      {
        schema: {
          tags,
          consumes,
          summary: 'Thay mẫu bằng bản của cơ quan (trường valid_from, note, rồi tệp)',
          params: schemas.codeParams,
          response: { 201: schemas.uploadedVersion, ...refusalResponses },
        },
      },
      async (request, reply) => sendResult(reply, await takeVersion(platform, request, request.params.code), 201),
    );
  });
}

async function checkUpload(
  platform: Platform,
  request: FastifyRequest,
  code: string,
): Promise<Result<{ readonly warnings: readonly TemplateWarning[] }>> {
  const allowed = requireManagingTemplates(request.actor);
  if (!allowed.ok) return allowed;
  const template = requireTemplate(code);
  if (!template.ok) return template;
  const received = await receiveFile(request, platform.blobs, MOST_TEMPLATE_BYTES);
  if (!received.ok) return received;
  const checked = await checkTemplate(await readWholeBlob(platform.blobs, received.value.sha256), template.value);
  return checked.ok ? accept({ warnings: checked.value }) : checked;
}

async function takeVersion(platform: Platform, request: FastifyRequest, code: string) {
  const allowed = requireManagingTemplates(request.actor);
  if (!allowed.ok) return allowed;
  const received = await receiveFile(request, platform.blobs, MOST_TEMPLATE_BYTES);
  if (!received.ok) return received;
  const { fields, ...file } = received.value;
  return runCommand(
    platform,
    request.actor,
    uploadVersion,
    { code, valid_from: fields.get('valid_from') ?? '', note: fields.get('note') ?? '', file },
    commandOptions(request),
  );
}
