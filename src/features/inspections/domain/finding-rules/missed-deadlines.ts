/**
 * Every duty with a period is a rule: what is not performed by its last day is a finding. The usual ones have names of their
 * own; each other period is a rule under its code.
 */
import { DEADLINE_THEMES } from '#law/deadlines/catalogue.ts';
import type { DeadlineCode, DeadlineRule } from '#law/deadlines/deadline-rule.ts';
import { RESPONSIBLE_ROLES } from '#law/deadlines/responsible-roles.ts';
import type { ResponsibleRole } from '#law/deadlines/responsible-roles.ts';
import type { Theme } from '../../contract.ts';
import { breachOfDeadline, defineRule, isMissed } from '../finding-rule.ts';
import type { FindingQuestion, FindingRule } from '../finding-rule.ts';

/** Everything of the deadlines that were missed, but for what a rule leaves out. */
export function findMissed(
  question: FindingQuestion,
  codes: readonly DeadlineCode[],
  counts: (opened_by_seq: number) => boolean = () => true,
) {
  return question.deadlines
    .filter(
      (deadline) =>
        codes.includes(deadline.rule) && isMissed(deadline, question.today) && counts(deadline.opened_by_seq),
    )
    .map(breachOfDeadline);
}

type Named = Omit<FindingRule, 'find' | 'mends'> & {
  readonly deadlines: readonly DeadlineCode[];
  readonly mends: string;
  readonly acts: readonly string[];
};

function ofDeadlines({ mends, acts, ...rule }: Named): FindingRule {
  return defineRule({
    ...rule,
    mends: { sentence: mends, acts },
    find: (question) => findMissed(question, rule.deadlines),
  });
}

const NAMED: readonly FindingRule[] = [
  ofDeadlines({
    code: 'late-notice',
    label: 'Chậm hoặc không thông báo về thi hành án',
    article: 'Luật THADS Đ39 k2',
    theme: 'notice',
    severity: 'ordinary',
    deadlines: ['D08'],
    mends: 'Thông báo hợp lệ cho đương sự và ghi ngày thông báo.',
    acts: ['notified'],
  }),
  ofDeadlines({
    code: 'late-verification',
    label: 'Chậm hoặc không xác minh điều kiện thi hành án',
    article: 'Luật THADS Đ44 k1',
    theme: 'verification',
    severity: 'ordinary',
    deadlines: ['D10'],
    mends: 'Xác minh điều kiện thi hành án, lập biên bản.',
    acts: ['verified'],
  }),
  ofDeadlines({
    code: 're-verification-overdue',
    label: 'Quá hạn xác minh lại người chưa có điều kiện thi hành án',
    article: 'Luật THADS Đ44 k2',
    theme: 'verification',
    severity: 'ordinary',
    deadlines: ['D11', 'D12'],
    mends: 'Xác minh lại; có điều kiện thì ra quyết định tiếp tục thi hành án.',
    acts: ['verified', 'resumed'],
  }),
  ofDeadlines({
    code: 'separate-book-not-moved',
    label: 'Đủ điều kiện nhưng chưa chuyển sổ theo dõi riêng',
    article: 'NĐ 62/2015 Đ9 k5',
    theme: 'classification',
    severity: 'ordinary',
    deadlines: ['D18'],
    mends: 'Chuyển sổ theo dõi riêng, hoặc tiếp tục thi hành khi có thông tin mới.',
    acts: ['moved-to-separate-book', 'resumed'],
  }),
  ofDeadlines({
    code: 'postponement-not-resumed',
    label: 'Hết thời hạn hoãn chưa ra quyết định tiếp tục thi hành án',
    article: 'Luật THADS Đ48 k4, Đ49 k3',
    theme: 'pauses',
    severity: 'ordinary',
    deadlines: ['D20'],
    mends: 'Ra quyết định tiếp tục thi hành án.',
    acts: ['resumed'],
  }),
  ofDeadlines({
    code: 'late-valuation-contract',
    label: 'Chậm ký hợp đồng thẩm định giá',
    article: 'Luật THADS Đ98 k2',
    theme: 'measures',
    severity: 'ordinary',
    deadlines: ['D39'],
    mends: 'Ký hợp đồng thẩm định giá, hoặc giải tỏa kê biên.',
    acts: ['valuation-contracted'],
  }),
  ofDeadlines({
    code: 'late-auction-contract',
    label: 'Chậm ký hợp đồng dịch vụ bán đấu giá',
    article: 'Luật THADS Đ101 k2',
    theme: 'measures',
    severity: 'ordinary',
    deadlines: ['D40'],
    mends: 'Ký hợp đồng dịch vụ bán đấu giá, hoặc giải tỏa kê biên.',
    acts: ['auction-contracted'],
  }),
  ofDeadlines({
    code: 'late-payment',
    label: 'Chậm chi trả tiền, trả tài sản thi hành án',
    article: 'Luật THADS Đ47 k5',
    theme: 'money',
    severity: 'serious',
    deadlines: ['D25'],
    mends: 'Chi trả tiền, trả tài sản cho đương sự.',
    acts: ['paid-out'],
  }),
  ofDeadlines({
    code: 'copy-to-procuracy-missing',
    label: 'Không gửi hoặc gửi chậm quyết định cho Viện kiểm sát',
    article: 'Luật THADS Đ38',
    theme: 'papers',
    severity: 'ordinary',
    deadlines: ['D07', 'D56'],
    mends: 'Gửi quyết định cho Viện kiểm sát cùng cấp, ghi ngày gửi.',
    acts: ['sent-to-procuracy'],
  }),
];

/** Codes that a rule with a look of its own judges. */
const JUDGED_ELSEWHERE: ReadonlySet<string> = new Set(['D01', 'D02', 'D03', 'D04', 'D13']);

/** Complaints and administrative judgments have registers and clocks of their own. */
const THEMES_OF_CASES: Readonly<Record<string, Theme>> = {
  opening: 'opening',
  'notice-and-verification': 'verification',
  'classification-and-decisions': 'classification',
  coercion: 'measures',
  'seizure-chain': 'measures',
  remission: 'pauses',
  money: 'money',
  exhibits: 'measures',
};

/** Those of the office; what others do late is to be urged, and is no breach of the officer. */
const OF_THE_OFFICE: ReadonlySet<ResponsibleRole> = new Set<ResponsibleRole>([
  'head',
  'officer',
  'agency',
  'accountant',
  'storekeeper',
  'destruction-council',
  'entrusted-agency',
]);

function ofPeriod(rule: DeadlineRule, theme: Theme): FindingRule {
  const own = OF_THE_OFFICE.has(rule.responsible);
  const who = RESPONSIBLE_ROLES[rule.responsible];
  return defineRule({
    code: `missed-${rule.code.toLowerCase()}`,
    label: `Quá hạn: ${rule.label}`,
    article: rule.versions[0]?.article ?? '',
    theme,
    severity: own ? 'ordinary' : 'notice',
    deadlines: [rule.code],
    mends: {
      sentence: own ? `${rule.label}; ghi vào hồ sơ.` : `Đôn đốc: ${who}.`,
      acts: [],
    },
    find: (question) => findMissed(question, [rule.code]),
  });
}

const named = new Set<string>(NAMED.flatMap((rule) => rule.deadlines ?? []));

const PERIODS: readonly FindingRule[] = DEADLINE_THEMES.flatMap(({ code, rules }) => {
  const theme = THEMES_OF_CASES[code];
  if (theme === undefined) return [];
  return rules
    .filter((rule) => rule.nature === 'duty' && !named.has(rule.code) && !JUDGED_ELSEWHERE.has(rule.code))
    .map((rule) => ofPeriod(rule, theme));
});

export const MISSED_DEADLINE_RULES: readonly FindingRule[] = [...NAMED, ...PERIODS];
