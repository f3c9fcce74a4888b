/** Routes of papers: the drafts and issued papers of a subject and their files. A draft's way and its issue belong to acts. */
import multipart from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import type { StoredBlob } from '#platform/blobs.ts';
import { readWholeBlob } from '#platform/blobs.ts';
import { runCommand } from '#platform/command.ts';
import type { Command } from '#platform/command.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { requireTemplate } from './commands/draft-paper.ts';
import { savePaperFile } from './commands/save-paper-file.ts';
import { MOST_TEMPLATE_BYTES } from './contract.ts';
import { paperOfJson } from './domain/paper-data.ts';
import { requireReading } from './policy.ts';
import { loadPapersOf, presentDraftDetail } from './queries/load-papers.ts';
import { loadTemplateFor } from './queries/render-for.ts';
import { receiveFile } from './rendering/receive-file.ts';
import { renderPaper } from './rendering/render-paper.ts';
import { DOCX, paperFileName, sendFile } from './rendering/send-file.ts';
import type { FileToSend } from './rendering/send-file.ts';
import * as schemas from './schemas.ts';
import { findDraft, findPaper } from './store.ts';
import type { StoredDraft } from './store.ts';
import type { FindSubject } from './subject-gate.ts';

const tags = ['documents'];

const saveFile: Command<{ id: string; version: number; file: StoredBlob }, { version: number }> = {
  name: 'documents.save-paper-file',
  subject: ({ id }) => `draft ${id}`,
  authorise: () => accept(null),
  run: (context, { id, version, file }) => savePaperFile(context, BigInt(id), version, file),
};

export function paperRoutes(server: ThadsServer, platform: Platform, findSubject: FindSubject): void {
  registerLists(server, platform, findSubject);
  registerFiles(server, platform);
  registerWordFile(server, platform);
}

function registerLists(server: ThadsServer, platform: Platform, findSubject: FindSubject): void {
  server.get(
    '/documents/papers',
    {
      schema: {
        tags,
        summary: 'Văn bản của một hồ sơ: đang soạn và đã phát hành',
        querystring: schemas.subjectQuery,
        response: { 200: schemas.papersOfSubject, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) =>
      sendResult(
        reply,
        await platform.database.as(actor, async (connection) => {
          const place = await findSubject(connection, actor, query.subject, 'read');
          return place.ok ? accept(await loadPapersOf(connection, query.subject)) : place;
        }),
      ),
  );
  server.get(
    '/documents/drafts/:id',
    {
      schema: {
        tags,
        summary: 'Một bản soạn với số liệu của nó',
        params: schemas.idParams,
        response: { 200: schemas.draftDetail, ...refusalResponses },
      },
    },
    async ({ actor, params }, reply) => {
      const draft = await readableDraft(platform, actor, params.id);
      return sendResult(reply, draft.ok ? accept(presentDraftDetail(draft.value)) : draft);
    },
  );
}

function registerFiles(server: ThadsServer, platform: Platform): void {
  server.get(
    '/documents/drafts/:id/file',
    {
      schema: {
        tags,
        summary: 'Tệp của bản soạn; for=word để sửa tiếp bằng Word (số, ngày để trống chờ phát hành)',
        params: schemas.idParams,
        querystring: schemas.draftFileQuery,
        response: refusalResponses,
      },
    },
    async ({ actor, params, query }, reply) =>
      sendFile(reply, await draftFile(platform, actor, params.id, query.for === 'word')),
  );
  server.get(
    '/documents/papers/:id/file',
    {
      schema: { tags, summary: 'Tệp của văn bản đã phát hành', params: schemas.idParams, response: refusalResponses },
    },
    async ({ actor, params }, reply) => sendFile(reply, await paperFile(platform, actor, params.id)),
  );
}

function registerWordFile(server: ThadsServer, platform: Platform): void {
  void server.register(async (scope) => {
    await scope.register(multipart);
    scope.withTypeProvider<TypeBoxTypeProvider>().post(
      '/documents/drafts/:id/file',
      {
        schema: {
          tags,
          summary: 'Nộp bản soạn đã sửa bằng Word (trường version, rồi tệp)',
          consumes: ['multipart/form-data'],
          params: schemas.idParams,
          response: { 200: schemas.draftVersion, ...refusalResponses },
        },
      },
      async (request, reply) => sendResult(reply, await takeWordFile(platform, request, request.params.id)),
    );
  });
}

async function takeWordFile(
  platform: Platform,
  request: FastifyRequest,
  id: string,
): Promise<Result<{ version: number }>> {
  const draft = await readableDraft(platform, request.actor, id);
  if (!draft.ok) return draft;
  const received = await receiveFile(request, platform.blobs, MOST_TEMPLATE_BYTES);
  if (!received.ok) return received;
  const { fields, sha256, size_bytes } = received.value;
  const input = { id, version: Number(fields.get('version') ?? 0), file: { sha256, size_bytes } };
  return runCommand(platform, request.actor, saveFile, input, commandOptions(request));
}

async function readableDraft(platform: Platform, actor: Actor, id: string): Promise<Result<StoredDraft>> {
  const draft = await platform.database.as(actor, (connection) => findDraft(connection, BigInt(id)));
  if (draft === undefined) return refuse(refusal('draft-not-found', `Không có bản soạn số ${id}.`));
  const allowed = requireReading(actor, draft.unit_id);
  return allowed.ok ? accept(draft) : allowed;
}

async function draftFile(platform: Platform, actor: Actor, id: string, for_word: boolean): Promise<Result<FileToSend>> {
  const found = await readableDraft(platform, actor, id);
  if (!found.ok) return found;
  const draft = found.value;
  const template = requireTemplate(draft.template);
  if (!template.ok) return template;
  const data = paperOfJson(draft.data);
  const day = data.dated_on ?? (await platform.clock.today());
  const source =
    draft.file_sha256 === null
      ? await platform.database.as(actor, (connection) =>
          loadTemplateFor(connection, platform.blobs, draft.registry_id, draft.template, day),
        )
      : { bytes: await readWholeBlob(platform.blobs, draft.file_sha256) };
  const rendered = renderPaper(source.bytes, template.value, data, { for_word });
  return rendered.ok
    ? accept({ content: rendered.value, file_name: paperFileName(template.value.label, null), media_type: DOCX })
    : rendered;
}

async function paperFile(platform: Platform, actor: Actor, id: string): Promise<Result<FileToSend>> {
  const paper = await platform.database.as(actor, (connection) => findPaper(connection, BigInt(id)));
  if (paper === undefined) return refuse(refusal('paper-not-found', `Không có văn bản số ${id}.`));
  const allowed = requireReading(actor, paper.unit_id);
  if (!allowed.ok) return allowed;
  const content = await platform.blobs.read(paper.sha256);
  return accept({ content, file_name: paperFileName(paper.title, paper.number), media_type: DOCX });
}
