/** Where one is signed in, and ending what one does not know. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OpenSession } from '#features/auth/contract.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { endSession } from './account-api.ts';
import { deviceName } from './device-name.ts';
import { momentText } from '#web/moment-text.ts';

export function SessionsPanel({ sessions }: { sessions: readonly OpenSession[] }) {
  const client = useQueryClient();
  const toast = useToast();
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: async () => {
      toast.show({ sentence: 'Đã kết thúc phiên đăng nhập.' });
      await client.invalidateQueries({ queryKey: ['account'] });
    },
    onError: (error) =>
      toast.show({ kind: 'refused', sentence: refusalsOf(error)[0]?.sentence ?? 'Chưa kết thúc được phiên.' }),
  });
  return (
    <Panel title="Đang đăng nhập" note="trên các máy và trình duyệt sau">
      <ul className="session-list">
        {sessions.map((session) => (
          <li key={session.id}>
            <div className="grow">
              <div>
                <strong>{deviceName(session.device)}</strong>{' '}
                {session.current ? <Tag tone="accent">phiên này</Tag> : null}
              </div>
              <div className="dim small">
                từ {momentText(session.began_at)}, hết hạn {momentText(session.ends_at)}
              </div>
            </div>
            {session.current ? null : (
              <Button
                small
                busy={end.isPending && end.variables === session.id}
                onClick={() => end.mutate(session.id)}
                aria-label={`Kết thúc phiên trên ${deviceName(session.device)}, từ ${momentText(session.began_at)}`}
              >
                Kết thúc
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
