/** Stands where a page is not written yet and says only that. Removed with the last route that names it. */
import { EmptyState, PageHeader, Panel } from '#ui/display/panel.tsx';

export function UnbuiltPage() {
  return (
    <>
      <PageHeader title="Trang chưa có nội dung" />
      <Panel padded>
        <EmptyState title="Trang này chưa được viết." />
      </Panel>
    </>
  );
}
