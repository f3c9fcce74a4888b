/** Above the case list: the beginning of a number, and what to choose of unit, officers, basis, kinds and queue. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  BASES,
  BASIS_LABELS,
  CASE_QUEUE_LABELS,
  CASE_QUEUES,
  CASE_TYPE_LABELS,
  CASE_TYPES,
} from '#features/cases/contract.ts';
import { Button } from '#ui/button.tsx';
import { ChoiceFilter } from '#ui/data-table/choice-filter.tsx';
import { Dialog } from '#ui/feedback/dialog.tsx';
import { NARROW, useMedia } from '#ui/use-media.ts';
import { deskQuery } from '#web/features/desk/desk-query.ts';
import { shortUnitName } from '#web/unit-name.ts';
import { FilterSelect } from './filter-select.tsx';
import { SearchBox } from './search-box.tsx';
import { wordsOf, type CaseListSearch } from './case-search.ts';
import { useOwnUnits } from './use-units.ts';

export interface CaseFilterBarProps {
  readonly search: CaseListSearch;
  readonly onChange: (changes: CaseListSearch) => void;
}

function optionsOf<Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) {
  return values.map((value) => ({ value, label: labels[value] }));
}

/** Several choices as one word of the address; none leaves it. */
function wordOf(chosen: readonly string[]): string | undefined {
  return chosen.length === 0 ? undefined : chosen.join(',');
}

/** The choices themselves, in a row above the list or one beneath the other in a dialog. */
function Choices({ search, onChange }: CaseFilterBarProps) {
  const units = useOwnUnits();
  const { data: desk } = useQuery(deskQuery);
  const officers = (desk?.by_officer ?? []).filter((row) => search.unit === undefined || row.unit === search.unit);
  return (
    <>
      {units.length > 1 ? (
        <FilterSelect
          label="Đơn vị"
          options={units.map((unit) => ({ value: unit.code, label: shortUnitName(unit.name) }))}
          value={search.unit}
          onChange={(unit) => onChange({ unit, officer: undefined })}
        />
      ) : null}
      {officers.length > 1 || search.officer !== undefined ? (
        <ChoiceFilter
          label="Chấp hành viên"
          choices={officers.map((row) => ({ value: row.officer, label: row.officer_name }))}
          chosen={wordsOf(search.officer)}
          onChange={(chosen) => onChange({ officer: wordOf(chosen) })}
        />
      ) : null}
      <FilterSelect
        label="Việc chờ"
        options={optionsOf(CASE_QUEUES, CASE_QUEUE_LABELS)}
        value={search.queue}
        onChange={(queue) => onChange({ queue })}
      />
      <FilterSelect
        label="Căn cứ"
        options={optionsOf(BASES, BASIS_LABELS)}
        value={search.basis}
        onChange={(basis) => onChange({ basis })}
      />
      <ChoiceFilter
        label="Loại việc"
        choices={optionsOf(CASE_TYPES, CASE_TYPE_LABELS)}
        chosen={wordsOf(search.case_type)}
        onChange={(chosen) => onChange({ case_type: wordOf(chosen) })}
      />
      <FilterSelect
        label="Tín dụng"
        options={[{ value: 'true', label: 'Án tín dụng, ngân hàng' }]}
        value={search.credit_institution}
        onChange={(credit_institution) => onChange({ credit_institution })}
      />
    </>
  );
}

const CHOSEN_WORDS = ['unit', 'officer', 'queue', 'basis', 'case_type', 'credit_institution'] as const;

function ChoicesInDialog(props: CaseFilterBarProps) {
  const [opened, setOpened] = useState(false);
  const chosen = CHOSEN_WORDS.filter((word) => props.search[word] !== undefined).length;
  return (
    <>
      <Button small icon="filter" onClick={() => setOpened(true)}>
        {chosen === 0 ? 'Phạm vi' : `Phạm vi (${chosen})`}
      </Button>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title="Phạm vi của danh sách"
        actions={
          <Button kind="primary" onClick={() => setOpened(false)}>
            Xem danh sách
          </Button>
        }
      >
        <div className="filter-choices">
          <Choices {...props} />
        </div>
      </Dialog>
    </>
  );
}

export function CaseFilterBar(props: CaseFilterBarProps) {
  const { search, onChange } = props;
  const narrow = useMedia(NARROW);
  return (
    <>
      <SearchBox label="Số QĐ, mã hồ sơ" text={search.text ?? ''} onChange={(text) => onChange({ text })} />
      {narrow ? <ChoicesInDialog {...props} /> : <Choices {...props} />}
    </>
  );
}
