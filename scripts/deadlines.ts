/**
 * Writes `docs/deadlines.md`: every legal period the program computes, by theme, with the days on which each version is law.
 * `node scripts/deadlines.ts` writes it; with `--check` it fails where the document is not what the code says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatDate } from '../src/kit/vietnamese-format.ts';
import { DEADLINE_RULES, DEADLINE_THEMES } from '../src/law/deadlines/catalogue.ts';
import type { DeadlineRule, DeadlineTheme, DeadlineVersion } from '../src/law/deadlines/deadline-rule.ts';
import { CERTAINTY_LABELS, NATURE_LABELS, describePeriod } from '../src/law/deadlines/describe-period.ts';
import { RESPONSIBLE_ROLES } from '../src/law/deadlines/responsible-roles.ts';
import { START_EVENTS } from '../src/law/deadlines/start-events.ts';
import { ASSUMED_NOTE, EARLIER_NOTE } from '../src/law/deadlines/versions.ts';

const DOCUMENT = path.resolve(import.meta.dirname, '..', 'docs/deadlines.md');

/** Marks beside a period that is not read from an article. */
const MARKS = { verified: '', known: ' (K)', unsure: ' (?)' } as const;

function validity({ valid_from, valid_to }: DeadlineVersion): string {
  return valid_to === null ? `từ ${formatDate(valid_from)}` : `${formatDate(valid_from)} - ${formatDate(valid_to)}`;
}

function startOf(rule: DeadlineRule, version: DeadlineVersion): string {
  const variant = rule.variants.find((one) => one.code === version.variant);
  return START_EVENTS[variant?.start ?? rule.start];
}

function versionLine(rule: DeadlineRule, version: DeadlineVersion): string {
  const variant = rule.variants.find((one) => one.code === version.variant);
  const cells = [
    rule.code,
    variant === undefined ? rule.label : `${rule.label} - ${variant.label} (\`${variant.code}\`)`,
    RESPONSIBLE_ROLES[rule.responsible],
    startOf(rule, version),
    `${describePeriod(version)}${MARKS[version.certainty]}`,
    validity(version),
    version.article,
    // What a mark says already is not repeated in each row.
    (version.note ?? '').replace(ASSUMED_NOTE, '').replace(EARLIER_NOTE, '').trim(),
  ];
  return `| ${cells.join(' | ')} |`;
}

function themeLines(theme: DeadlineTheme): string[] {
  return [
    `## ${theme.label}`,
    '',
    '| mã | thời hạn | người chịu trách nhiệm | tính từ | độ dài | áp dụng | căn cứ | ghi chú |',
    '|---|---|---|---|---|---|---|---|',
    ...theme.rules.flatMap((rule) => rule.versions.map((version) => versionLine(rule, version))),
    '',
  ];
}

function natureLines(): string[] {
  const codes = (nature: DeadlineRule['nature']): string =>
    DEADLINE_RULES.filter((rule) => rule.nature === nature)
      .map((rule) => rule.code)
      .join(', ');
  return [
    `- Thời hạn ${NATURE_LABELS.right} (hết hạn là mất quyền): ${codes('right')}.`,
    `- Thời hạn ${NATURE_LABELS.waiting} rồi mới làm bước sau: ${codes('waiting')}.`,
    `- Các thời hạn còn lại là việc ${NATURE_LABELS.duty}; quá hạn thì thành phát hiện khi tự kiểm tra.`,
  ];
}

const written = [
  '# Danh mục thời hạn thi hành án',
  '',
  'Viết bởi `node scripts/deadlines.ts` từ `src/law/deadlines`. Một thời hạn mở theo quy định có hiệu lực vào ngày sự kiện',
  'bắt đầu và không bị tính lại theo quy định mới. Ngày của sự kiện không tính; ngày cuối rơi vào ngày nghỉ thì hết hạn vào',
  'ngày làm việc kế tiếp (BLDS 2015 Đ147, Đ148); thời hạn tính lùi ("ít nhất ... trước") giữ nguyên ngày.',
  '',
  `- Không có dấu: ${CERTAINTY_LABELS.verified}. (K): ${CERTAINTY_LABELS.known}. (?): ${CERTAINTY_LABELS.unsure}.`,
  ...natureLines(),
  '',
  ...DEADLINE_THEMES.flatMap(themeLines),
].join('\n');

if (process.argv.includes('--check')) {
  if (readFileSync(DOCUMENT, 'utf8') !== written) {
    console.error('docs/deadlines.md is not what the code says; run node scripts/deadlines.ts');
    process.exitCode = 1;
  }
} else writeFileSync(DOCUMENT, written);
