/** The judgment: found in the register as its number is typed, or entered with the decision. */
import { RadioField } from '#ui/form/choice-field.tsx';
import { PersonField } from '#ui/form/person-field.tsx';
import { CaseTypeField, JudgmentFields } from './judgment-fields.tsx';
import { useJudgmentSearch } from './judgment-search.ts';
import { useOpening } from './opening-context.ts';
import { isBlankParty } from './opening-draft.ts';
import { findState } from './party-entry.tsx';
import { Section } from './section.tsx';

const BASIS_CHOICES = [
  { value: 'on-request', label: 'Theo yêu cầu', note: 'có yêu cầu của đương sự; Điều 36 khoản 1' },
  { value: 'ex-officio', label: 'Chủ động', note: 'án phí, phạt tiền, tịch thu, truy thu…; Điều 36 khoản 2' },
] as const;

function JudgmentFinder() {
  const { draft, today, set, errorOf } = useOpening();
  const { search, find } = useJudgmentSearch(draft.unit);
  const { judgment } = draft;
  return (
    <PersonField
      name="judgment.number"
      label="Số bản án, quyết định"
      hint="Gõ số để tìm trong sổ đã nhận; chưa có thì nhập tiếp các ô bên dưới."
      placeholder="12/2021/DS-ST"
      value={
        judgment === null
          ? { name: draft.number }
          : { name: judgment.number, chosen: { ...judgment, name: judgment.number } }
      }
      onSearch={search}
      onChange={({ name, chosen }) => {
        const known = chosen === undefined ? null : find(chosen.code);
        set(
          known === null
            ? { number: name, judgment: null }
            : { number: name, judgment: known, case_type: known.case_type },
        );
      }}
      error={errorOf('judgment.number', 'judgment.code')}
    >
      <JudgmentFields at="judgment." values={draft} onChange={set} errorOf={(field) => errorOf(field)} today={today} />
    </PersonField>
  );
}

/** What is enforced by the agency itself is mostly owed to the State: it is put there where nobody else is. */
function useStateCreditor() {
  const { draft, setParty } = useOpening();
  const [first] = draft.creditors;
  return async () => {
    if (first === undefined || draft.creditors.length > 1 || !isBlankParty(first)) return;
    try {
      const state = await findState();
      if (state !== undefined) setParty('creditors', first.key, { name: state.name, chosen: state });
    } catch {
      // Not found or not reached: the creditor is typed as any other.
    }
  };
}

export function JudgmentSection() {
  const { draft, set, errorOf } = useOpening();
  const offerState = useStateCreditor();
  return (
    <Section number={1} title="Căn cứ và bản án">
      <RadioField
        name="basis"
        label="Căn cứ ra quyết định"
        choices={BASIS_CHOICES}
        value={draft.basis}
        onChange={(basis) => {
          set({ basis: basis === 'ex-officio' ? 'ex-officio' : 'on-request', request: '' });
          if (basis === 'ex-officio') void offerState();
        }}
        {...errorProp(errorOf('basis'))}
      />
      <JudgmentFinder />
      <CaseTypeField
        name="case_type"
        value={draft.case_type}
        onChange={(case_type) => set({ case_type })}
        error={errorOf('case_type', 'judgment.case_type')}
      />
    </Section>
  );
}

function errorProp(error: string | undefined): { error?: string } {
  return error === undefined ? {} : { error };
}
