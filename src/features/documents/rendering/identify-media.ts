/**
 * What kind of file an attachment is, by its content; its name only has to agree. Programmes are refused whatever they are called.
 */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Blobs } from '#platform/blobs.ts';
import { endingOf } from '../domain/file-name.ts';

type Media = { readonly type: string; readonly label: string; readonly endings: readonly string[] };

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MEDIA = {
  pdf: { type: 'application/pdf', label: 'PDF', endings: ['pdf'] },
  jpeg: { type: 'image/jpeg', label: 'ảnh JPEG', endings: ['jpg', 'jpeg', 'jfif'] },
  png: { type: 'image/png', label: 'ảnh PNG', endings: ['png'] },
  gif: { type: 'image/gif', label: 'ảnh GIF', endings: ['gif'] },
  webp: { type: 'image/webp', label: 'ảnh WebP', endings: ['webp'] },
  tiff: { type: 'image/tiff', label: 'ảnh TIFF', endings: ['tif', 'tiff'] },
  bmp: { type: 'image/bmp', label: 'ảnh BMP', endings: ['bmp'] },
  heic: { type: 'image/heic', label: 'ảnh HEIC', endings: ['heic', 'heif'] },
  mp4: { type: 'video/mp4', label: 'phim, ghi âm MP4', endings: ['mp4', 'm4a', 'm4v', 'mov', '3gp'] },
  mp3: { type: 'audio/mpeg', label: 'ghi âm MP3', endings: ['mp3'] },
  wav: { type: 'audio/wav', label: 'ghi âm WAV', endings: ['wav'] },
  docx: { type: `${OFFICE}.wordprocessingml.document`, label: 'Word', endings: ['docx'] },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, label: 'Excel', endings: ['xlsx'] },
  pptx: { type: `${OFFICE}.presentationml.presentation`, label: 'PowerPoint', endings: ['pptx'] },
  odt: { type: 'application/vnd.oasis.opendocument.text', label: 'OpenDocument', endings: ['odt', 'ods', 'odp'] },
  doc: { type: 'application/msword', label: 'Word kiểu cũ', endings: ['doc'] },
  xls: { type: 'application/vnd.ms-excel', label: 'Excel kiểu cũ', endings: ['xls'] },
  ppt: { type: 'application/vnd.ms-powerpoint', label: 'PowerPoint kiểu cũ', endings: ['ppt'] },
  rtf: { type: 'application/rtf', label: 'RTF', endings: ['rtf', 'doc'] },
  text: { type: 'text/plain', label: 'văn bản thuần', endings: ['txt', 'csv'] },
} as const satisfies Record<string, Media>;

/** Beginnings that say everything, as bytes in Latin 1. */
const BEGINNINGS: readonly (readonly [RegExp, Media])[] = [
  [/^%PDF-/, MEDIA.pdf],
  [/^\xff\xd8\xff/, MEDIA.jpeg],
  [/^\x89PNG\r\n/, MEDIA.png],
  [/^GIF8[79]a/, MEDIA.gif],
  [/^RIFF[\s\S]{4}WEBP/, MEDIA.webp],
  [/^RIFF[\s\S]{4}WAVE/, MEDIA.wav],
  [/^(II\*\0|MM\0\*)/, MEDIA.tiff],
  [/^BM[\s\S]{12}[(l|]\0\0\0/, MEDIA.bmp],
  [/^[\s\S]{4}ftyp(heic|heix|mif1|hevc)/, MEDIA.heic],
  [/^[\s\S]{4}ftyp/, MEDIA.mp4],
  [/^(ID3|\xff[\xfb\xf3\xf2])/, MEDIA.mp3],
  [/^\{\\rtf/, MEDIA.rtf],
];

/** Names inside a package or a compound file that say which of them it is. */
const INSIDE: readonly (readonly [Buffer, Media])[] = [
  [Buffer.from('word/document.xml'), MEDIA.docx],
  [Buffer.from('xl/workbook.xml'), MEDIA.xlsx],
  [Buffer.from('ppt/presentation.xml'), MEDIA.pptx],
  [Buffer.from('mimetypeapplication/vnd.oasis.opendocument'), MEDIA.odt],
  [Buffer.from('WordDocument', 'utf16le'), MEDIA.doc],
  [Buffer.from('Workbook', 'utf16le'), MEDIA.xls],
  [Buffer.from('PowerPoint Document', 'utf16le'), MEDIA.ppt],
];

const PROGRAMME = /^(MZ|\x7fELF|\xfe\xed\xfa|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe|#!)/;
const HEAD_BYTES = 4_096;
const OVERLAP = 64;

/** The media type. `media-is-programme`, `media-not-taken`, `media-not-as-named`. */
export async function identifyMedia(blobs: Blobs, sha256: string, file_name: string): Promise<Result<string>> {
  const found = await look(blobs, sha256);
  const ending = endingOf(file_name);
  if (found === 'programme')
    return refuse(
      refusal(
        'media-is-programme',
        `Tệp "${file_name}" là chương trình chạy được, dù tên là .${ending}; không nhận.`,
        'file',
      ),
    );
  if (found === undefined)
    return refuse(
      refusal(
        'media-not-taken',
        `Không nhận loại tệp của "${file_name}"; chỉ nhận PDF, ảnh, Word, Excel, PowerPoint, ghi âm, ghi hình và văn bản thuần.`,
        'file',
      ),
    );
  if (found.endings.includes(ending)) return accept(found.type);
  return refuse(
    refusal(
      'media-not-as-named',
      `Tệp "${file_name}" có nội dung là ${found.label} nên tên phải kết thúc bằng .${found.endings[0] ?? ''}.`,
      'file',
    ),
  );
}

/** Reads the content once: its head, and for containers all of it. */
async function look(blobs: Blobs, sha256: string): Promise<Media | 'programme' | undefined> {
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  let inside: Media | undefined;
  let container = false;
  for await (const piece of await blobs.read(sha256)) {
    const chunk = Buffer.from(piece as Uint8Array);
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
    container ||= isContainer(head);
    if (!container && head.length >= HEAD_BYTES) break;
    const window = Buffer.concat([tail, chunk]);
    inside ??= INSIDE.find(([name]) => window.includes(name))?.[1];
    tail = window.subarray(-OVERLAP);
    if (inside !== undefined) break;
  }
  const beginning = head.toString('latin1');
  if (PROGRAMME.test(beginning)) return 'programme';
  if (container) return inside;
  return BEGINNINGS.find(([pattern]) => pattern.test(beginning))?.[1] ?? (isText(head) ? MEDIA.text : undefined);
}

function isContainer(head: Buffer): boolean {
  return head.subarray(0, 4).toString('latin1') === 'PK\x03\x04' || head.subarray(0, 4).toString('hex') === 'd0cf11e0';
}

/** UTF-8 or UTF-16 with its mark, without control characters. */
function isText(head: Buffer): boolean {
  if (/^(fffe|feff)/.test(head.subarray(0, 2).toString('hex'))) return true;
  const text = new TextDecoder().decode(head, { stream: true });
  return !/[^\P{Cc}\n\t\r\f]|\u{FFFD}/u.test(text);
}
