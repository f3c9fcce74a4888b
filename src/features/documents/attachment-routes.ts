/** Routes of attachments: the list of a subject, adding one, its file, taking it away. */
import multipart from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import type { StoredBlob } from '#platform/blobs.ts';
import { runCommand } from '#platform/command.ts';
import type { Command } from '#platform/command.ts';
import { commandOptions } from '#platform/http/command-options.ts';
import { refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { addAttachment } from './commands/add-attachment.ts';
import { removeAttachment } from './commands/remove-attachment.ts';
import { MOST_ATTACHMENT_BYTES } from './contract.ts';
import { requireReading } from './policy.ts';
import { findAttachment, listAttachments } from './queries/list-attachments.ts';
import { receiveFile } from './rendering/receive-file.ts';
import { sendFile } from './rendering/send-file.ts';
import type { FileToSend } from './rendering/send-file.ts';
import * as schemas from './schemas.ts';
import type { FindSubject } from './subject-gate.ts';

const tags = ['documents'];

type AddInput = {
  readonly subject: string;
  readonly file: StoredBlob & { readonly file_name: string; readonly note: string };
};

function adding(findSubject: FindSubject): Command<AddInput, { id: string; media_type: string }> {
  return {
    name: 'documents.add-attachment',
    subject: ({ subject }) => subject,
    // The subject says the unit; see run.
    authorise: () => accept(null),
    run: async (context, { subject, file }) => {
      const place = await findSubject(context.transaction, context.actor, subject, 'write');
      if (!place.ok) return place;
      const added = await addAttachment(context, place.value, file);
      return added.ok ? accept({ ...added.value, id: added.value.id.toString() }) : added;
    },
  };
}

function removing(findSubject: FindSubject): Command<{ id: string; reason: string }, null> {
  return {
    name: 'documents.remove-attachment',
    subject: ({ id }) => `attachment ${id}`,
    authorise: () => accept(null),
    run: async (context, { id, reason }) => {
      const found = await findAttachment(context.transaction, BigInt(id));
      if (found === undefined) return refuse(notFound(id));
      const place = await findSubject(context.transaction, context.actor, found.subject, 'write');
      return place.ok ? removeAttachment(context, BigInt(id), reason) : place;
    },
  };
}

function notFound(id: string) {
  return refusal('attachment-not-found', `Không có tệp đính kèm số ${id}.`);
}

export function attachmentRoutes(
  server: ThadsServer,
  platform: Platform,
  findSubject: FindSubject,
  most_bytes: number = MOST_ATTACHMENT_BYTES,
): void {
  const add = adding(findSubject);
  const remove = removing(findSubject);
  server.get(
    '/documents/attachments',
    {
      schema: {
        tags,
        summary: 'Tệp đính kèm của một hồ sơ',
        querystring: schemas.subjectQuery,
        response: { 200: schemas.attachmentRows, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) =>
      sendResult(
        reply,
        await platform.database.as(actor, async (connection) => {
          const place = await findSubject(connection, actor, query.subject, 'read');
          if (!place.ok) return place;
          const may_add = (await findSubject(connection, actor, query.subject, 'write')).ok;
          return accept({ rows: await listAttachments(connection, query.subject), may_add });
        }),
      ),
  );
  server.get(
    '/documents/attachments/:id/file',
    { schema: { tags, summary: 'Tải tệp đính kèm', params: schemas.idParams, response: refusalResponses } },
    async ({ actor, params }, reply) => sendFile(reply, await attachmentFile(platform, actor, params.id)),
  );
  server.post(
    '/documents/attachments/:id/remove',
    {
      schema: {
        tags,
        summary: 'Gỡ tệp đính kèm, ghi lý do; tệp vẫn còn trong kho',
        params: schemas.idParams,
        body: schemas.removeBody,
        response: { 204: { type: 'null', description: 'Đã gỡ.' }, ...refusalResponses },
      },
    },
    async (request, reply) => {
      const input = { id: request.params.id, reason: request.body.reason };
      return sendResult(reply, await runCommand(platform, request.actor, remove, input, commandOptions(request)), 204);
    },
  );
  void server.register(async (scope) => {
    await scope.register(multipart);
    scope.withTypeProvider<TypeBoxTypeProvider>().post(
      '/documents/attachments',
      {
        schema: {
          tags,
          summary: 'Đính kèm một tệp vào hồ sơ (trường note, rồi tệp)',
          consumes: ['multipart/form-data'],
          querystring: schemas.subjectQuery,
          response: { 201: schemas.addedAttachment, ...refusalResponses },
        },
      },
      async (request, reply) =>
        sendResult(reply, await take(platform, request, findSubject, add, request.query.subject, most_bytes), 201),
    );
  });
}

async function take(
  platform: Platform,
  request: FastifyRequest,
  findSubject: FindSubject,
  add: Command<AddInput, { id: string; media_type: string }>,
  subject: string,
  most_bytes: number,
): Promise<Result<{ id: string; media_type: string }>> {
  // Asked before the file is read: nobody fills the store with what he may not add.
  const place = await platform.database.as(request.actor, (connection) =>
    findSubject(connection, request.actor, subject, 'write'),
  );
  if (!place.ok) return place;
  const received = await receiveFile(request, platform.blobs, most_bytes);
  if (!received.ok) return received;
  const { fields, ...file } = received.value;
  const note = (fields.get('note') ?? '').slice(0, 500);
  return runCommand(platform, request.actor, add, { subject, file: { ...file, note } }, commandOptions(request));
}

async function attachmentFile(platform: Platform, actor: Actor, id: string): Promise<Result<FileToSend>> {
  const found = await platform.database.as(actor, (connection) => findAttachment(connection, BigInt(id)));
  if (found === undefined) return refuse(notFound(id));
  const allowed = requireReading(actor, found.unit_id);
  if (!allowed.ok) return allowed;
  const { file_name, media_type } = found;
  return accept({ content: await platform.blobs.read(found.sha256), file_name, media_type });
}
