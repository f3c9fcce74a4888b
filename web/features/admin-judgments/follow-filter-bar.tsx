/** Above the register: words to find, and one choice each of unit, what waits, and what the judgment orders. */
import { FOLLOW_QUEUE_LABELS, FOLLOW_QUEUES } from '#features/admin-judgments/contract.ts';
import { CONTENT_KIND_LABELS, CONTENT_KINDS } from '#features/admin-judgments/domain/vocabulary.ts';
import { NARROW, useMedia } from '#ui/use-media.ts';
import { FilterSelect } from '#web/features/cases/filter-select.tsx';
import { SearchBox } from '#web/features/cases/search-box.tsx';
import { useSession } from '#web/session.ts';
import { shortUnitName } from '#web/unit-name.ts';
import type { FollowSearch } from './follow-search.ts';

export interface FollowFilterBarProps {
  readonly search: FollowSearch;
  readonly onChange: (changes: FollowSearch) => void;
}

export function FollowFilterBar({ search, onChange }: FollowFilterBarProps) {
  const { units } = useSession();
  const narrow = useMedia(NARROW);
  return (
    <>
      <SearchBox
        label="Số, tên đương sự"
        text={search.text ?? ''}
        onChange={(text) => onChange({ text, open: undefined })}
      />
      {units.length > 1 && !narrow ? (
        <FilterSelect
          label="Đơn vị"
          options={units.map((unit) => ({ value: unit.code, label: shortUnitName(unit.name) }))}
          value={search.unit}
          onChange={(unit) => onChange({ unit, open: undefined })}
        />
      ) : null}
      <FilterSelect
        label="Việc chờ"
        options={FOLLOW_QUEUES.map((value) => ({ value, label: FOLLOW_QUEUE_LABELS[value] }))}
        value={search.queue}
        onChange={(queue) => onChange({ queue, open: undefined })}
      />
      {narrow ? null : (
        <FilterSelect
          label="Nội dung"
          options={CONTENT_KINDS.map((value) => ({ value, label: CONTENT_KIND_LABELS[value] }))}
          value={search.content_kind}
          onChange={(content_kind) => onChange({ content_kind, open: undefined })}
        />
      )}
    </>
  );
}
