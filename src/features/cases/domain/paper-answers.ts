/**
 * The template's own fields whose answer the case knows: from what the act says, from where the case stands, from the acts before.
 * Each answer is a proposal; what the maker writes stands before it.
 */
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { CANCELLATION_GROUNDS, RESUMPTION_GROUNDS, WITHDRAWAL_GROUNDS } from '#law/grounds.ts';
import type { Ground } from '#law/grounds.ts';
import { findMeasure, findMeasureVersion } from '#law/measures.ts';
import { addressed, amountText, dayText, joined, judgmentText } from '#features/documents/contract.ts';
import type { PaperField, PaperParty, ReadyTemplate } from '#features/documents/contract.ts';
import type { ActDefinition, ActField, ActTerms } from './act-definition.ts';
import { textOf } from './act-definition.ts';
import { amountOf } from './asset-steps.ts';
import type { CaseAsset } from './case-asset.ts';
import { answersOfPassingOn, answersOfSecurity } from './paper-answers-securing.ts';
import { decisionInWords, findLastPaperAct, writtenIn } from './paper-facts.ts';
import type { PaperAct, PaperFacts } from './paper-facts.ts';
import { pointInWords } from './point-in-words.ts';

type Answers = Readonly<Record<string, string | null | undefined>>;
type Catalogue = ReadonlyMap<string, ActDefinition>;

/** What the paper is about. */
export type PaperQuestion = {
  readonly definition: ActDefinition;
  readonly terms: ActTerms;
  readonly facts: PaperFacts;
  readonly catalogue: Catalogue;
};

/** The answers by name of the field; a field nobody knows the answer of is left out. */
export function knownFields(template: ReadyTemplate, question: PaperQuestion): Record<string, string> {
  const answers: Answers = {
    ...answersOfCase(question),
    ...answersOfDecisions(question),
    ...answersOfGround(question),
    ...answersOfPeople(question),
    ...answersOfCoercion(question),
    ...answersOfAsset(question),
    ...answersOfSecurity(question),
    ...answersOfPassingOn(question),
  };
  const fields: Record<string, string> = {};
  for (const field of template.fields) {
    const answer = ownAnswer(field, question) ?? answers[field.name];
    if (answer !== undefined && answer !== null && answer !== '') fields[field.name] = answer;
  }
  return fields;
}

const WORDS: ReadonlySet<ActField['kind']> = new Set(['text', 'long-text', 'day', 'amount', 'number']);

/** What the act itself says under the same name; codes of assets, acts and choices are no words for a paper. */
function ownAnswer({ name, kind }: PaperField, { definition, terms }: PaperQuestion): string | undefined {
  const own = definition.fields.find((field) => field.name === name);
  if (own === undefined || !WORDS.has(own.kind)) return undefined;
  const text = textOf(terms, name);
  return text !== undefined && own.kind === 'day' && kind !== 'day' ? formatDate(text) : text;
}

function answersOfCase({ definition, facts, terms }: PaperQuestion): Answers {
  const { state, case: of, obligations, unit } = facts;
  const done =
    state.collected_vnd === 0n ? 'Chưa thi hành được khoản nào' : `Đã thi hành ${amountText(state.collected_vnd)}`;
  const rest = state.rest_vnd === 0n ? '' : `; còn phải thi hành ${amountText(state.rest_vnd)}`;
  const verified = facts.acts.filter(({ type }) => type === 'verified');
  const since = facts.acts.findLast(({ type }) => type === 'classified-no-means')?.dated_on ?? '';
  const after = verified.filter(({ dated_on }) => dated_on > since);
  return {
    requested_on: facts.requested_on,
    verified_on: state.verified_on,
    verifications: joined((after.length === 0 ? verified : after).map(({ dated_on }) => dayText(dated_on))),
    rest: amountText(state.rest_vnd),
    rest_vnd: state.rest_vnd.toString(),
    total_vnd: state.rest_vnd.toString(),
    done_part: done,
    result: `${done}${rest}`,
    duty: obligations
      .map(({ sentence, amount_vnd }) => (amount_vnd === null ? sentence : `${sentence}: ${amountText(amount_vnd)}`))
      .join('; '),
    file_list: [
      judgmentText(of),
      `Quyết định thi hành án số ${of.decision_number} ${dayText(of.decided_on)}`,
      ...verified.slice(-1).map((act) => `Biên bản xác minh ${dayText(act.dated_on)}`),
    ].join('; '),
    taken_from: facts.carried_out_by.name,
    appear_at: `Trụ sở ${unit.name}`,
    // The file is handed over in the house; where an officer goes outside only he knows.
    place: definition.type === 'archived' ? `Trụ sở ${unit.name}` : undefined,
    purpose: 'Giải quyết việc thi hành án theo Quyết định thi hành án nêu trên',
    archived_from: formatDate(terms.dated_on),
  };
}

const HALTS: ReadonlySet<string> = new Set(['classified-no-means', 'postponed', 'suspended']);

/** Decisions that the paper names: those of other acts in the words of their titles. */
function answersOfDecisions({ definition, terms, facts, catalogue }: PaperQuestion): Answers {
  const { case: of } = facts;
  const words = (act: PaperAct | undefined): string | undefined =>
    act === undefined ? undefined : decisionInWords(act, catalogue.get(act.type), facts);
  const enforcement = `Quyết định thi hành án số ${of.decision_number} ${dayText(of.decided_on)}`;
  const code = textOf(terms, 'of_act');
  const named = words(facts.acts.find((act) => act.code === code)) ?? enforcement;
  const last = (...types: readonly string[]) => findLastPaperAct(facts, ({ type }) => types.includes(type));
  const failed = findLastPaperAct(facts, (act) => act.type === 'auction-failed' && isOfSameAsset(act, terms));
  const request = last('postponement-requested');
  const court_notice = last('bankruptcy-notice-received');
  return {
    former_decision: words(findLastPaperAct(facts, ({ type }) => HALTS.has(type))),
    no_means_decision: words(last('classified-no-means')),
    withdrawn_decision: named,
    amended_decision: named,
    cancelled_decision: named,
    seizure_decision: words(
      findLastPaperAct(facts, (act) => act.type === 'seizure-decided' && isOfSameAsset(act, terms)) ??
        last('seizure-decided'),
    ),
    failure_notice:
      failed === undefined ? undefined : `Thông báo bán đấu giá không thành nhận ${dayText(failed.dated_on)}`,
    court_notice: writtenIn(court_notice, 'paper'),
    received_on: definition.type === 'suspended' ? (court_notice?.dated_on ?? null) : null,
    postponement_reason: terms.ground === 'request' ? requestInWords(request) : undefined,
  };
}

function requestInWords(request: PaperAct | undefined): string | undefined {
  if (request === undefined) return undefined;
  const number = writtenIn(request, 'request');
  const on = writtenIn(request, 'issued_on');
  return [
    'văn bản yêu cầu hoãn thi hành án',
    ...(number === undefined ? [] : [`số ${number}`]),
    ...(on === undefined ? [] : [dayText(on)]),
    `của ${writtenIn(request, 'authority') ?? 'người có thẩm quyền kháng nghị'}`,
  ].join(' ');
}

/** Where the reason is chosen from a list instead of being the ground of the act. */
const REASONS: Readonly<Record<string, readonly Ground[]>> = {
  withdrawn: WITHDRAWAL_GROUNDS,
  cancelled: CANCELLATION_GROUNDS,
  resumed: RESUMPTION_GROUNDS,
};

function answersOfGround({ definition, terms, facts }: PaperQuestion): Answers {
  const { state } = facts;
  const chosen = textOf(terms, 'reason');
  const ground =
    definition.grounds?.find(({ code }) => code === terms.ground) ??
    REASONS[definition.type]?.find(({ code }) => code === chosen);
  const field = definition.fields.find(({ name }) => name === 'reason');
  const label = ground?.label ?? field?.choices?.find(({ code }) => code === chosen)?.label;
  const reason = label === undefined ? undefined : uncapitalised(label);
  const part =
    terms.amount_vnd === null
      ? `toàn bộ nghĩa vụ còn phải thi hành${state.rest_vnd === 0n ? '' : `: ${amountText(state.rest_vnd)}`}`
      : amountText(terms.amount_vnd);
  return {
    ground_point: (ground === undefined ? undefined : pointInWords(ground.article)) ?? pointOfResumption(facts),
    no_means_reason: reason,
    ...(terms.ground === 'request' ? {} : { postponement_reason: reason }),
    discontinuation_reason: reason,
    resume_reason: reason,
    withdrawal_reason: reason,
    cancellation_reason: reason,
    amendment_reason: reason,
    release_reason: reason,
    suspended_part: part,
    postponed_part: part,
    discontinued_part: part,
    entrusted_part: part,
    withdrawn_part: 'toàn bộ',
    postponed_for: postponedFor(terms),
    receiving_unit: facts.receiving_unit_name,
  };
}

/** A case goes on by the rule of what let it stand (Luật THADS Đ48 k4, Đ49 k3; NĐ 62/2015 Đ9 k4 for want of means). */
function pointOfResumption({ state }: PaperFacts): string | undefined {
  if (state.position === 'suspended') return 'khoản 3 Điều 49';
  return state.position === 'no-means' || state.position === 'separate-book' ? 'Điều 44a' : undefined;
}

function postponedFor(terms: ActTerms): string {
  const until = textOf(terms, 'until');
  if (until !== undefined) return `đến hết ${dayText(until)}`;
  const asked_on = textOf(terms, 'request_issued_on');
  if (terms.ground !== 'request') return 'cho đến khi căn cứ hoãn thi hành án không còn';
  return `không quá 03 tháng, kể từ ${asked_on === undefined ? 'ngày ra văn bản yêu cầu hoãn' : dayText(asked_on)}`;
}

function answersOfPeople({ terms, facts }: PaperQuestion): Answers {
  const { debtors, creditors, officer_name } = facts;
  const addressOf = (field: string) => findParty([...debtors, ...creditors], textOf(terms, field))?.address;
  const confirmed = findParty([...debtors, ...creditors], textOf(terms, 'confirmed_person'));
  const asking = findLastPaperAct(facts, ({ type }) => type === 'confirmation-requested');
  const names = joined(debtors.map(addressed));
  const commune = communeOf(debtors);
  return {
    former_officer: `ông (bà) ${officer_name}`,
    addressee_address: addressOf('addressee'),
    summoned_address: addressOf('summoned'),
    confirmed_address: confirmed?.address,
    asked_on: asking?.dated_on,
    asked_by: writtenIn(asking, 'asked_by') ?? (confirmed === undefined ? undefined : addressed(confirmed)),
    owner: names,
    returned_to: names,
    earner: names,
    commune: commune === undefined ? undefined : `Ủy ban nhân dân ${commune}`,
  };
}

/** The party whose name stands in what was written: `ông Nguyễn Văn Thành` is Nguyễn Văn Thành. */
function findParty(parties: readonly PaperParty[], written: string | undefined): PaperParty | undefined {
  if (written === undefined) return undefined;
  const words = written.toLocaleLowerCase('vi');
  return parties
    .filter(({ name }) => words.includes(name.toLocaleLowerCase('vi')))
    .toSorted((one, other) => other.name.length - one.name.length)[0];
}

/** The commune in which the first debtor lives, as his address names it. */
function communeOf(debtors: readonly PaperParty[]): string | undefined {
  const parts = debtors[0]?.address?.split(',').map((part) => part.trim()) ?? [];
  const at = parts.findIndex((part) => /^(xã|phường|thị trấn|đặc khu) /iu.test(part));
  return at === -1 ? undefined : parts.slice(at).join(', ');
}

function answersOfCoercion({ definition, terms }: PaperQuestion): Answers {
  const measure = findMeasure(textOf(terms, 'measure') ?? '');
  const version = measure === undefined ? undefined : findMeasureVersion(measure, terms.dated_on);
  const planned = textOf(terms, 'planned_at');
  const held = textOf(terms, 'seized_at');
  const monthly = amountOf(terms, 'monthly_deduction_vnd');
  const kinds = definition.fields.find(({ name }) => name === 'income_kind')?.choices;
  const income = kinds?.find(({ code }) => code === textOf(terms, 'income_kind'))?.label;
  // Article 71, which names all measures, stands in the grounds already; the last one cited is the measure's own.
  const point =
    version === undefined
      ? undefined
      : pointInWords(`Luật THADS ${version.article.split(/, |Luật THADS /u).at(-1) ?? ''}`);
  return {
    ...(point === undefined ? {} : { ground_point: point }),
    hour: planned === undefined ? undefined : hourInWords(planned),
    seized_on: planned?.slice(0, 10),
    coerced_on: planned?.slice(0, 10),
    began_at: held === undefined ? undefined : hourInWords(held),
    income: income === undefined ? undefined : uncapitalised(income),
    deducted_each_month: monthly === null ? undefined : `${amountText(monthly)} mỗi tháng`,
    deducted_from: 'kể từ kỳ trả thu nhập gần nhất sau khi nhận được Quyết định này cho đến khi thi hành xong',
  };
}

/** `2021-03-18T08:00` -> `08 giờ 00 phút`. */
function hourInWords(moment: string): string {
  return `${moment.slice(11, 13)} giờ ${moment.slice(14, 16)} phút`;
}

const ORDINALS = ['thứ nhất', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'thứ tám', 'thứ chín'];

function answersOfAsset({ terms, facts }: PaperQuestion): Answers {
  const asset = facts.state.assets.find(({ code }) => code === textOf(terms, 'asset'));
  const decided = findLastPaperAct(facts, ({ type }) => type === 'seizure-decided');
  const estimate = writtenIn(decided, 'estimate_vnd');
  const sale = findLastPaperAct(
    facts,
    (act) => writtenIn(act, 'auctioneer') !== undefined && isOfSameAsset(act, terms),
  );
  return {
    asset: textOf(terms, 'description') ?? asset?.label,
    estimate: estimate === undefined || !/^\d+$/.test(estimate) ? undefined : amountText(BigInt(estimate)),
    auctioneer: writtenIn(sale, 'auctioneer'),
    ...(asset === undefined ? {} : reductionOf(asset, amountOf(terms, 'new_vnd'))),
  };
}

/** The price before a reduction, which reduction it is, and by how much: P_n = P_{n-1} (1 - r) (Luật THADS Đ104 k5). */
function reductionOf(asset: CaseAsset, new_vnd: bigint | null): Answers {
  const { price_vnd, reductions } = asset;
  if (price_vnd === null || price_vnd === 0n) return {};
  return {
    former_vnd: price_vnd.toString(),
    ordinal: ORDINALS[reductions] ?? `lần ${reductions + 1}`,
    percent: new_vnd === null ? undefined : percentOf(price_vnd - new_vnd, price_vnd),
  };
}

/** In hundredths of a percent, cut off; whole percents without a fraction: `10%`, `7,5%`. */
function percentOf(part_vnd: bigint, whole_vnd: bigint): string {
  const hundredths = (part_vnd * 10_000n) / whole_vnd;
  const fraction = (hundredths % 100n).toString().padStart(2, '0').replace(/0+$/, '');
  return `${formatVnd(hundredths / 100n)}${fraction === '' ? '' : `,${fraction}`}%`;
}

function isOfSameAsset(act: PaperAct, terms: ActTerms): boolean {
  return act.data['asset'] !== undefined && act.data['asset'] === terms.data['asset'];
}

/** As it goes on within a sentence; Tòa án keeps its capital. */
function uncapitalised(text: string): string {
  return text.startsWith('Tòa án') ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
