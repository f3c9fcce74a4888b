/** What a page shows while it is on its way, when it failed, and when the address leads nowhere. */
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { ApiRefusal, refusalsOf } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { EmptyState, PageHeader, Panel, Skeleton } from '#ui/display/panel.tsx';

/** Of the shape most pages have, so that little moves when the page arrives. */
export function PagePending() {
  return (
    <div className="page-wait" role="status" aria-label="Đang tải trang">
      <Skeleton width={280} height={26} />
      <Skeleton height={92} />
      <Skeleton height={320} />
    </div>
  );
}

export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { reset: resetQueries } = useQueryErrorResetBoundary();
  const again = () => {
    resetQueries();
    reset();
    void router.invalidate();
  };
  const denied = error instanceof ApiRefusal && error.status === 403;
  return (
    <>
      <PageHeader title={denied ? 'Không có quyền xem trang này' : 'Trang này chưa mở được'} />
      <Panel padded>
        <EmptyState
          title={refusalsOf(error)[0]?.sentence ?? 'Có lỗi không lường trước.'}
          actions={
            <>
              {denied ? null : (
                <Button kind="primary" onClick={again}>
                  Thử lại
                </Button>
              )}
              <LinkButton href="/">Về bàn làm việc</LinkButton>
            </>
          }
        />
      </Panel>
    </>
  );
}

export function PageMissing() {
  return (
    <>
      <PageHeader title="Không có trang này" />
      <Panel padded>
        <EmptyState
          title="Địa chỉ này không dẫn đến trang nào."
          actions={<LinkButton href="/">Về bàn làm việc</LinkButton>}
        >
          Có thể hồ sơ đã đổi số hoặc địa chỉ bị gõ thiếu. Bấm Ctrl K để tìm theo tên người hoặc số quyết định.
        </EmptyState>
      </Panel>
    </>
  );
}
