/**
 * The paper of an act as it can be filled from the case: parties, duties, officer, signer, and of the template's own fields
 * those whose answer the case knows. The rest is for the maker to write.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import type { ReadyTemplate } from '#features/documents/contract.ts';
import { amountText } from '#features/documents/contract.ts';
import type { PaperCase, PaperData, PaperObligation, PaperParty } from '#features/documents/contract.ts';
import type { ActDefinition, ActTerms } from './act-definition.ts';
import { agencyOf, headPostOf } from './paper-agency.ts';
import type { PaperUnit } from './paper-agency.ts';
import type { CaseState } from './case-state.ts';

/** Who may sign for the unit, and as what. */
export type PaperSignatory = {
  readonly code: string;
  readonly name: string;
  readonly post: 'head' | 'deputy-head' | 'officer';
};

/** What a paper needs to know of a case. */
export type PaperFacts = {
  readonly unit: PaperUnit;
  readonly superior: PaperUnit | null;
  readonly case: PaperCase;
  readonly debtors: readonly PaperParty[];
  readonly creditors: readonly PaperParty[];
  readonly obligations: readonly PaperObligation[];
  readonly officer_name: string;
  readonly requested_on: IsoDay | null;
  readonly state: CaseState;
  /** Name of the unit that receives an entrustment, and of the officer who takes over. */
  readonly receiving_unit_name: string | null;
  readonly new_officer_name: string | null;
  /** Number and day of the last decision that let the case stand: no-means, postponement, suspension. */
  readonly halting_decision: string | null;
};

/** The data of the paper; what its maker wrote in `fields` stands before what the case tells. */
export function paperOfAct(
  template: ReadyTemplate,
  definition: ActDefinition,
  terms: ActTerms,
  facts: PaperFacts,
  signatory: PaperSignatory,
  fields: Readonly<Record<string, string>>,
): PaperData {
  const officer_name = facts.new_officer_name ?? facts.officer_name;
  return {
    agency: agencyOf(facts.unit, facts.superior, terms.dated_on),
    number: null,
    dated_on: null,
    title: null,
    grounds: [],
    articles: [],
    case: facts.case,
    debtors: facts.debtors,
    creditors: facts.creditors,
    obligations: facts.obligations,
    officer: { name: officer_name, post: 'Chấp hành viên' },
    signer: signerOf(facts.unit, signatory),
    recipients: [],
    fields: { ...knownFields(template, definition, terms, facts), ...writtenFields(template, fields) },
  };
}

function signerOf(unit: PaperUnit, { name, post }: PaperSignatory): PaperData['signer'] {
  if (post === 'officer') return { name, post: 'Chấp hành viên', for_post: null };
  const head = headPostOf(unit);
  if (post === 'head') return { name, post: head, for_post: null };
  return { name, post: `Phó ${head}`, for_post: { how: 'KT.', post: head } };
}

function writtenFields(template: ReadyTemplate, fields: Readonly<Record<string, string>>): Record<string, string> {
  const known = new Set(template.fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => known.has(name) && value.trim() !== ''));
}

/** Fields of the template by the names that mean the same in every paper, then those the act itself has. */
function knownFields(
  template: ReadyTemplate,
  definition: ActDefinition,
  terms: ActTerms,
  facts: PaperFacts,
): Record<string, string> {
  const answers = { ...answersOfCase(facts), ...answersOfAct(definition, terms, facts) };
  const fields: Record<string, string> = {};
  for (const { name } of template.fields) {
    const own = terms.data[name];
    const answer = typeof own === 'string' && own !== '' ? own : answers[name];
    if (answer !== undefined && answer !== null && answer !== '') fields[name] = answer;
  }
  return fields;
}

type Answers = Readonly<Record<string, string | null | undefined>>;

function answersOfCase({ state, requested_on, halting_decision, case: of, officer_name }: PaperFacts): Answers {
  const decision = `Quyết định thi hành án số ${of.decision_number} ngày ${formatDate(of.decided_on)}`;
  const done =
    state.collected_vnd === 0n ? 'Chưa thi hành được khoản nào' : `Đã thi hành ${amountText(state.collected_vnd)}`;
  return {
    requested_on,
    verified_on: state.verified_on,
    rest: amountText(state.rest_vnd),
    rest_vnd: state.rest_vnd.toString(),
    done_part: done,
    result: `${done}; còn phải thi hành ${formatVnd(state.rest_vnd)} đồng`,
    former_decision: halting_decision,
    no_means_decision: halting_decision,
    withdrawn_decision: decision,
    amended_decision: decision,
    cancelled_decision: decision,
    former_officer: officer_name,
  };
}

function answersOfAct(definition: ActDefinition, terms: ActTerms, facts: PaperFacts): Answers {
  const ground = definition.grounds?.find(({ code }) => code === terms.ground);
  const part =
    terms.amount_vnd === null ? `toàn bộ, ${amountText(facts.state.rest_vnd)}` : amountText(terms.amount_vnd);
  const until = terms.data['until'];
  const reason = ground?.label;
  return {
    ground_point: ground === undefined ? undefined : pointInWords(ground.article),
    no_means_reason: reason,
    postponement_reason: reason,
    discontinuation_reason: reason,
    resume_reason: reason,
    suspended_part: part,
    postponed_part: part,
    discontinued_part: part,
    entrusted_part: part,
    withdrawn_part: part,
    postponed_for: typeof until === 'string' ? `đến hết ngày ${formatDate(until)}` : undefined,
    receiving_unit: facts.receiving_unit_name,
    asset: typeof terms.data['asset'] === 'string' ? assetName(facts.state, terms.data['asset']) : undefined,
  };
}

function assetName(state: CaseState, code: string): string | undefined {
  return state.assets.find((asset) => asset.code === code)?.label;
}

const CITATION = /Đ(\d+[a-z]?)(?: k(\d+[a-z]?))?(?: (?:điểm )?([a-zđ]))?$/u;

/** A citation as grounds of a paper write it: `điểm a khoản 1 Điều 48`; undefined where it cites several. */
export function pointInWords(article: string): string | undefined {
  const found = CITATION.exec(article);
  if (found === null) return undefined;
  const [, number, clause, point] = found;
  return [
    ...(point === undefined ? [] : [`điểm ${point}`]),
    ...(clause === undefined ? [] : [`khoản ${clause}`]),
    `Điều ${number ?? ''}`,
  ].join(' ');
}
