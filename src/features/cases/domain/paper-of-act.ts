/**
 * The paper of an act as it can be filled from the case: parties, duties, officer, signer, and of the template's own fields
 * those whose answer the case knows. The rest is for the maker to write.
 */
import type { PaperData, ReadyTemplate } from '#features/documents/contract.ts';
import { agencyOf, headPostOf } from './paper-agency.ts';
import type { PaperUnit } from './paper-agency.ts';
import { knownFields } from './paper-answers.ts';
import type { PaperQuestion } from './paper-answers.ts';
import type { PaperSignatory } from './paper-facts.ts';

/** The data of the paper for the day of the act; what its maker wrote in `fields` stands before what the case tells. */
export function paperOfAct(
  template: ReadyTemplate,
  question: PaperQuestion,
  signatory: PaperSignatory,
  fields: Readonly<Record<string, string>>,
): PaperData {
  const { facts, terms } = question;
  return {
    agency: agencyOf(facts.unit, facts.superior, terms.dated_on),
    number: null,
    dated_on: terms.dated_on,
    title: null,
    grounds: [],
    articles: [],
    case: facts.case,
    debtors: facts.debtors,
    creditors: facts.creditors,
    obligations: facts.obligations,
    officer: { name: facts.new_officer_name ?? facts.officer_name, post: 'Chấp hành viên' },
    signer: signerOf(facts.unit, signatory),
    recipients: [],
    fields: { ...knownFields(template, question), ...writtenFields(template, fields) },
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
