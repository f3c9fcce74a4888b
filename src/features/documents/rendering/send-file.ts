/** Sends a stored or rendered file for the browser to save; it never runs in the page's name. */
import type { FastifyReply } from 'fastify';
import type { Result } from '#kit/result.ts';
import { statusOf } from '#platform/http/send-result.ts';
import type { Readable } from 'node:stream';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type FileToSend = {
  readonly content: Readable | Uint8Array;
  readonly file_name: string;
  readonly media_type: string;
};

export function sendFile(reply: FastifyReply, file: Result<FileToSend>): FastifyReply {
  if (!file.ok) return reply.code(statusOf(file.refusals)).send({ refusals: [...file.refusals] });
  const { content, file_name, media_type } = file.value;
  const plain = file_name.normalize('NFD').replaceAll(/[^\x20-\x7e]|["\\]/g, '');
  reply.header(
    'content-disposition',
    `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file_name)}`,
  );
  return reply.type(media_type).send(content instanceof Uint8Array ? Buffer.from(content) : content);
}

/** A file name of a title and a number: `Quyết định hoãn thi hành án 12-QĐ-CCTHADS.docx`. */
export function paperFileName(title: string, number: string | null): string {
  const name = [title, ...(number === null ? [] : [number])].join(' ').replaceAll(/[^\p{L}\p{N}\p{M} ._()-]+/gu, '-');
  return `${name.slice(0, 150).trim()}.docx`;
}
