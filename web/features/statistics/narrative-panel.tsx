/** The report in words, in the pattern of the office's written reports, ready to be copied into one. */
import { useQuery } from '@tanstack/react-query';
import { refusalsOf } from '#ui/api-client.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState, Panel, Skeleton } from '#ui/display/panel.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { narrativeQuery } from './statistics-api.ts';

export function NarrativePanel({ on, unit }: { on: string; unit: string | undefined }) {
  const { data, error } = useQuery(narrativeQuery(on, unit));
  const toast = useToast();
  const copy = async () => {
    const text = data?.paragraphs.join('\n\n') ?? '';
    try {
      await navigator.clipboard.writeText(text);
      toast.show({ sentence: 'Đã chép đoạn văn báo cáo.' });
    } catch {
      toast.show({ kind: 'refused', sentence: 'Trình duyệt không cho chép; hãy bôi đen đoạn văn rồi bấm Ctrl C.' });
    }
  };
  return (
    <Panel
      title="Đoạn văn báo cáo"
      note="viết theo số liệu của ngày đã chọn, dùng ngay được trong báo cáo công tác"
      actions={
        <Button small icon="copy" onClick={() => void copy()} disabled={data === undefined}>
          Chép
        </Button>
      }
      padded
    >
      {error === null ? null : (
        <EmptyState title="Chưa viết được đoạn văn.">{refusalsOf(error)[0]?.sentence}</EmptyState>
      )}
      {data === undefined && error === null ? <Skeleton height={140} /> : null}
      <div className="narrative">
        {data?.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </Panel>
  );
}
