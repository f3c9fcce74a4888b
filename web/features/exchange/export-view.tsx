/** Taking everything out in the same format: to hand over, to keep, to look into with a spreadsheet. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { LinkButton } from '#ui/button.tsx';
import { EmptyState, Panel } from '#ui/display/panel.tsx';
import { unitsQuery } from '#web/features/organisation/units.ts';
import { useSession } from '#web/session.ts';
import { exportHref } from './exchange-api.ts';

export function ExportView() {
  const { person, today } = useSession();
  const { data: units } = useSuspenseQuery(unitsQuery(today));
  const own = units.find(({ code }) => code === person.unit_code);
  // A package is that of a whole province: only its office may hand it out.
  if (own?.parent !== null) {
    return (
      <Panel padded>
        <EmptyState title="Gói dữ liệu xuất cho cả tỉnh, nên do Cục xuất.">
          Danh sách hồ sơ và báo cáo thống kê của đơn vị tải được ở chính các trang Hồ sơ và Thống kê.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title="Xuất gói dữ liệu" padded>
      <div className="export-text">
        <p>
          Gói xuất ra chứa toàn bộ dữ liệu của tỉnh: đơn vị, cán bộ, đương sự, bản án, hồ sơ, khoản phải thi hành và mọi
          quyết định, biên bản, như đang có ở một thời điểm. Nhập gói đó vào một cơ sở dữ liệu trống rồi xuất lại thì
          được đúng từng byte.
        </p>
        <div className="row">
          <LinkButton kind="primary" icon="download" download href={exportHref('zip')}>
            Tải gói ZIP (các tệp CSV)
          </LinkButton>
          <LinkButton icon="download" download href={exportHref('xlsx')}>
            Tải một tệp Excel
          </LinkButton>
        </div>
        <p className="dim small">Gói có họ tên, số giấy tờ và địa chỉ của đương sự; hãy giữ gói như giữ hồ sơ giấy.</p>
      </div>
    </Panel>
  );
}
