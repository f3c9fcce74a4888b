/** Whether a request comes in time, said while its day is typed: the last day, the article, and what follows where it is over. */
import { Suspense } from 'react';
import { findIsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { lawSettingsOn } from '#law/law-settings.ts';
import { lateArticle, requestTiming, type RequestTiming } from '#features/intake/contract.ts';
import { Tag } from '#ui/display/tag.tsx';
import { useRulebook } from '#web/features/rulebook/rulebook-api.ts';

/** How near the end is worth saying in a colour. */
const NEAR_DAYS = 90;

export function TimingTag({ timing }: { timing: RequestTiming }) {
  if (!timing.in_time) return <Tag tone="red">Quá thời hiệu</Tag>;
  return timing.days_left <= NEAR_DAYS ? (
    <Tag tone="amber">Còn {timing.days_left} ngày</Tag>
  ) : (
    <Tag tone="green">Trong thời hiệu</Tag>
  );
}

interface LimitationNoteProps {
  readonly in_force_on: string | null;
  readonly received_on: string;
}

function Note({ in_force_on, received_on }: LimitationNoteProps) {
  const { calendar, setting_changes } = useRulebook();
  const on = findIsoDay(received_on);
  if (on === undefined) return null;
  if (in_force_on === null)
    return (
      <p className="dim small" role="status">
        Bản án chưa ghi ngày có hiệu lực nên chưa tính được thời hiệu yêu cầu (Điều 30 Luật THADS).
      </p>
    );
  const timing = requestTiming(in_force_on, on, calendar, lawSettingsOn(setting_changes, on));
  if (timing === null) return null;
  return (
    <p className="limitation-note small" role="status">
      <TimingTag timing={timing} />{' '}
      {timing.in_time ? (
        <>
          Thời hiệu yêu cầu hết ngày {formatDate(timing.expires_on)} ({timing.article}).
        </>
      ) : (
        <>
          Thời hiệu yêu cầu đã hết ngày {formatDate(timing.expires_on)} ({timing.article}). Vẫn vào sổ: thủ trưởng từ
          chối trong 5 ngày làm việc, hoặc chấp nhận nếu chứng minh được bất khả kháng, trở ngại khách quan (
          {lateArticle(on)}).
        </>
      )}
    </p>
  );
}

export function LimitationNote(props: LimitationNoteProps) {
  return (
    <Suspense fallback={null}>
      <Note {...props} />
    </Suspense>
  );
}
