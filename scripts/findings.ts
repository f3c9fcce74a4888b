/**
 * Writes `docs/findings.md`: every rule of the self-inspection, by theme, with its article and what mends a breach.
 * `node scripts/findings.ts` writes it; with `--check` it fails where the document is not what the code says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  FINDING_STATE_LABELS,
  FINDING_STATES,
  SEVERITY_LABELS,
  THEME_LABELS,
  THEMES,
} from '../src/features/inspections/contract.ts';
import type { Theme } from '../src/features/inspections/contract.ts';
import { FINDING_RULES } from '../src/features/inspections/domain/finding-catalogue.ts';
import type { FindingRule } from '../src/features/inspections/domain/finding-rule.ts';
import { ACT_CATALOGUE } from '../src/features/cases/acts/catalogue.ts';

const DOCUMENT = path.resolve(import.meta.dirname, '..', 'docs/findings.md');

/** Act types that the program knows; a rule may name one that is to come. */
function actsOf({ mends }: FindingRule): string {
  return mends.acts.flatMap((type) => ACT_CATALOGUE.get(type)?.label ?? []).join('; ');
}

function ruleLine(rule: FindingRule): string {
  const cells = [
    `\`${rule.code}\``,
    rule.label,
    SEVERITY_LABELS[rule.severity],
    rule.article,
    (rule.deadlines ?? []).join(', '),
    rule.mends.sentence,
    actsOf(rule),
  ];
  return `| ${cells.join(' | ')} |`;
}

function themeLines(theme: Theme): string[] {
  const rules = FINDING_RULES.filter((rule) => rule.theme === theme);
  return [
    `## ${THEME_LABELS[theme]}`,
    '',
    '| mã | vi phạm | mức độ | căn cứ | thời hạn | cách khắc phục | nghiệp vụ khắc phục |',
    '|---|---|---|---|---|---|---|',
    ...rules.map(ruleLine),
    '',
  ];
}

const written = [
  '# Danh mục phát hiện tự kiểm tra',
  '',
  'Viết bởi `node scripts/findings.ts` từ `src/features/inspections/domain`. Mỗi quy tắc xét từng hồ sơ, hằng đêm lúc 02:00 và khi',
  `được yêu cầu. Có ${FINDING_RULES.length} quy tắc; tình trạng của một phát hiện: ${FINDING_STATES.map((state) => FINDING_STATE_LABELS[state].toLowerCase()).join('; ')}.`,
  'Phát hiện không bị xóa: đóng bằng nghiệp vụ khắc phục, hoặc bằng giải trình có lý do, người và ngày.',
  '',
  ...THEMES.flatMap(themeLines),
].join('\n');

if (process.argv.includes('--check')) {
  if (readFileSync(DOCUMENT, 'utf8') !== written) {
    console.error('docs/findings.md is not what the code says; run node scripts/findings.ts');
    process.exitCode = 1;
  }
} else writeFileSync(DOCUMENT, written);
