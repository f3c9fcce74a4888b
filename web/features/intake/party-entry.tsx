/** One party: found over the province as one types, or entered anew with what tells this person from look-alikes. */
import { useCallback, useRef } from 'react';
import {
  LOOK_ALIKE_REASON_LABELS,
  PARTY_KIND_LABELS,
  PARTY_KINDS,
  type LookAlike,
  type PartyBrief,
} from '#features/intake/contract.ts';
import { isIsoDayText } from '#ui/typing/parse-typed-date.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { PersonField, type PersonMatch } from '#ui/form/person-field.tsx';
import { CheckField, TextField } from '#ui/form/text-field.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { findLookAlikes, findParties } from './intake-queries.ts';
import { isBlankParty, type KnownParty, type PartyDraft } from './opening-draft.ts';

const KIND_OPTIONS = PARTY_KINDS.map((value) => ({ value, label: PARTY_KIND_LABELS[value] }));

/** What tells a party from another of the same name. */
export function detailOf(party: PartyBrief): string {
  return [
    PARTY_KIND_LABELS[party.kind].toLowerCase(),
    party.born_year === null ? null : `sinh ${party.born_year}`,
    party.identity_ending === null ? null : `số cuối ${party.identity_ending}`,
    party.case_count === 0 ? 'chưa có hồ sơ' : `${party.case_count} hồ sơ trong tỉnh`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function matchOf(party: PartyBrief | LookAlike): PersonMatch & KnownParty {
  const { code, name, kind, sector } = party;
  const known = { code, name, kind, sector, detail: detailOf(party) };
  return 'reason' in party ? { ...known, look_alike: LOOK_ALIKE_REASON_LABELS[party.reason] } : known;
}

/** The State as it stands in the registers of the province; undefined where it does not yet. */
export async function findState(): Promise<KnownParty | undefined> {
  const alike = await findLookAlikes({
    kind: 'state',
    name: PARTY_KIND_LABELS.state,
    born_on: '',
    identity_number: '',
  });
  return alike.filter((one) => one.kind === 'state').map(matchOf)[0];
}

/** People by name or number, look-alikes of what is typed first; keeps what it found. */
function usePartySearch(party: PartyDraft) {
  const found = useRef(new Map<string, KnownParty>());
  const { kind, identity_number } = party;
  const born_on = isIsoDayText(party.born_on) ? party.born_on : '';
  const search = useCallback(
    async (text: string, signal: AbortSignal) => {
      const [alike, named] = await Promise.all([
        findLookAlikes({ kind, name: text, born_on, identity_number }, signal),
        findParties(text, signal),
      ]);
      const codes = new Set(alike.map((one) => one.code));
      const matches = [...alike, ...named.filter((one) => !codes.has(one.code))].map(matchOf);
      for (const match of matches) found.current.set(match.code, match);
      return matches;
    },
    [kind, identity_number, born_on],
  );
  return { search, find: (code: string) => found.current.get(code) ?? null };
}

export interface PartyEntryProps {
  readonly party: PartyDraft;
  /** Path of the party in its form: `debtors.0`, `requester`. */
  readonly path: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly today: string;
  readonly onChange: (changes: Partial<PartyDraft>) => void;
  readonly errorOf: (...fields: string[]) => string | undefined;
}

function NewPartyFields({ party, path, today, onChange, errorOf }: PartyEntryProps) {
  const at = `${path}.`;
  return (
    <div className="party-new">
      <Segmented
        small
        label="Loại đương sự"
        options={KIND_OPTIONS}
        value={party.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {party.kind === 'state' ? null : (
        <div className="field-pair">
          {party.kind === 'person' ? (
            <DateField
              name={`${at}born_on`}
              label="Ngày sinh"
              optional
              value={party.born_on}
              onChange={(born_on) => onChange({ born_on })}
              max={today}
              error={errorOf(`${at}born_on`)}
            />
          ) : null}
          <TextField
            name={`${at}identity_number`}
            label={party.kind === 'person' ? 'Số CCCD, hộ chiếu' : 'Mã số thuế'}
            optional
            value={party.identity_number}
            onChange={(identity_number) => onChange({ identity_number, is_another_person: false })}
            error={errorOf(`${at}identity_number`)}
          />
        </div>
      )}
      <TextField
        name={`${at}address`}
        label="Địa chỉ"
        optional
        value={party.address}
        onChange={(address) => onChange({ address })}
        error={errorOf(`${at}address`)}
      />
      {party.kind === 'organisation' ? (
        <CheckField
          name={`${at}sector`}
          label="Là tổ chức tín dụng, ngân hàng"
          checked={party.bank}
          onChange={(bank) => onChange({ bank })}
        />
      ) : null}
      {party.identity_number.trim() === '' ? null : (
        <CheckField
          name={`${at}is_another_person`}
          label="Đã xem: là người khác với người cùng số định danh đang có trong sổ"
          checked={party.is_another_person}
          onChange={(is_another_person) => onChange({ is_another_person })}
        />
      )}
    </div>
  );
}

export function PartyEntry(props: PartyEntryProps) {
  const { party, path, label, optional = false, onChange, errorOf } = props;
  const { search, find } = usePartySearch(party);
  const error = errorOf(`${path}.name`, `${path}.code`, path, `${path}.kind`);
  return (
    <PersonField
      name={`${path}.name`}
      label={label}
      optional={optional}
      value={party.chosen === null ? { name: party.name } : { name: party.chosen.name, chosen: party.chosen }}
      onSearch={search}
      onChange={({ name, chosen }) => onChange({ name, chosen: chosen === undefined ? null : find(chosen.code) })}
      error={error}
    >
      {isBlankParty(party) ? null : <NewPartyFields {...props} />}
    </PersonField>
  );
}
