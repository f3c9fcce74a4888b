/** What the documents say to pages and other slices. Pure, and safe in a browser. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { PaperDataJson } from './domain/paper-data.ts';

export type {
  PaperAgency,
  PaperCase,
  PaperData,
  PaperDataJson,
  PaperObligation,
  PaperOfficer,
  PaperParty,
  PaperSigner,
} from './domain/paper-data.ts';
export { paperJson } from './domain/paper-data.ts';
export { MOST_ATTACHMENT_BYTES, MOST_TEMPLATE_BYTES } from './domain/limits.ts';
export { addressed, headPost } from './domain/placeholders.ts';
export { findReadyTemplate, READY_TEMPLATES } from './domain/ready-templates.ts';
export type { PaperField, ReadyTemplate, TemplateTheme } from './domain/template-shape.ts';
export { amountText, dayText, joined, judgmentText } from './domain/words.ts';

/**
 * The way of a draft: its maker writes and submits it, the head approves it or returns it with a remark, and whoever issues it
 * takes the number. `dropped` by its maker before it was issued.
 */
export const DRAFT_STATUS_LABELS = {
  draft: 'Đang soạn',
  submitted: 'Chờ duyệt',
  returned: 'Bị trả lại',
  approved: 'Đã duyệt, chờ phát hành',
  issued: 'Đã phát hành',
  dropped: 'Đã bỏ',
} as const;

export type DraftStatus = keyof typeof DRAFT_STATUS_LABELS;

export type DraftView = {
  readonly id: string;
  readonly subject: string;
  readonly template: string;
  readonly label: string;
  readonly status: DraftStatus;
  readonly remark: string | null;
  /** Whether somebody completed it in Word; the fields then no longer change its text. */
  readonly has_file: boolean;
  readonly made_by_name: string;
  readonly made_at: string;
  readonly changed_by_name: string;
  readonly changed_at: string;
  readonly version: number;
};

export type DraftDetail = DraftView & { readonly data: PaperDataJson };

export type IssuedPaperView = {
  readonly id: string;
  readonly subject: string;
  readonly template: string;
  readonly title: string;
  readonly number: string | null;
  readonly dated_on: IsoDay;
  readonly sha256: string;
  readonly size_bytes: number;
  readonly issued_by_name: string;
  readonly issued_at: string;
};

export type AttachmentView = {
  readonly id: string;
  readonly subject: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly size_bytes: number;
  readonly sha256: string;
  readonly note: string;
  readonly added_by_name: string;
  readonly added_at: string;
  /** Who took it away and why; null where it stands. */
  readonly removed: { readonly by_name: string; readonly at: string; readonly reason: string } | null;
};

/** A version of a template; the one that came with the programme has no id and is valid from the beginning. */
export type TemplateVersionView = {
  readonly id: string | null;
  readonly valid_from: IsoDay | null;
  readonly file_name: string;
  readonly sha256: string;
  readonly size_bytes: number;
  readonly note: string;
  readonly uploaded_by_name: string | null;
  readonly uploaded_at: string | null;
  /** Whether papers dated today are filled from it. */
  readonly current: boolean;
};

export type TemplateView = {
  readonly code: string;
  readonly label: string;
  readonly theme: string;
  /** Versions of the office's own. */
  readonly own_versions: number;
};

/** What the check of an uploaded template tells besides refusing it. */
export type TemplateWarning = { readonly code: string; readonly sentence: string };
