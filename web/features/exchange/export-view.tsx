/** Taking everything out in the same format: to hand over, to keep, to look into with a spreadsheet. */
import { LinkButton } from '#ui/button.tsx';
import { Panel } from '#ui/display/panel.tsx';
import { useSession } from '#web/session.ts';
import { exportHref } from './exchange-api.ts';

export function ExportView() {
  const { units, person } = useSession();
  const scope = units.length > 1 ? `${units.length} đơn vị trong phạm vi của anh/chị` : person.unit_name;
  return (
    <Panel title="Xuất gói dữ liệu" padded>
      <div className="export-text">
        <p>
          Gói xuất ra chứa mọi hồ sơ của {scope}: đơn vị, cán bộ, đương sự, bản án, hồ sơ, khoản phải thi hành và toàn
          bộ quyết định, biên bản. Nhập gói đó vào một cơ sở dữ liệu trống rồi xuất lại thì được đúng từng byte.
        </p>
        <div className="row">
          <LinkButton kind="primary" icon="download" download href={exportHref('zip')}>
            Tải gói ZIP (các tệp CSV)
          </LinkButton>
          <LinkButton icon="download" download href={exportHref('xlsx')}>
            Tải một tệp Excel
          </LinkButton>
        </div>
        <p className="dim small">
          Gói có họ tên, số giấy tờ và địa chỉ của đương sự. Mỗi lần xuất được ghi vào nhật ký cùng tên người xuất; hãy
          giữ gói như giữ hồ sơ giấy.
        </p>
      </div>
    </Panel>
  );
}
