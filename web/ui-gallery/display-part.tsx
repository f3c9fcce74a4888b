/** The smaller pieces in all their states. */
import { useState } from 'react';
import { Button, IconButton } from '#ui/button.tsx';
import { Change, DateText, Money, Percent, ShortMoney } from '#ui/display/figures.tsx';
import { Help } from '#ui/display/help.tsx';
import { DescriptionList, EmptyState, PageHeader, Panel, Skeleton } from '#ui/display/panel.tsx';
import { POSITION_CODES, PositionTag } from '#ui/display/position-tag.tsx';
import { Tabs } from '#ui/display/tabs.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { Dialog } from '#ui/feedback/dialog.tsx';
import { ProgressPanel } from '#ui/feedback/progress-panel.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { useToast } from '#ui/feedback/toast.tsx';

/** Headings with what opens over the page. */
function Openers() {
  const [dialog, setDialog] = useState(false);
  const [day, setDay] = useState('');
  const toast = useToast();
  return (
    <>
      <PageHeader title="Các mảnh nhỏ">
        <Button onClick={() => setDialog(true)}>Mở hộp thoại</Button>
        <Button
          onClick={() =>
            toast.show({ sentence: 'Đã ghi biên bản xác minh; đã mở 3 thời hạn.', link: { href: '#', label: 'Xem' } })
          }
        >
          Thông báo
        </Button>
        <Button
          kind="danger"
          onClick={() => toast.show({ kind: 'refused', sentence: 'Chưa ghi được: máy chủ không trả lời.' })}
        >
          Từ chối
        </Button>
      </PageHeader>
      <Dialog
        opened={dialog}
        onClose={() => setDialog(false)}
        title="Đính chính văn bản"
        actions={
          <>
            <Button onClick={() => setDialog(false)}>Thôi</Button>
            <Button kind="primary">Đính chính</Button>
          </>
        }
      >
        <p>
          Văn bản 45/QĐ-CCTHADS ngày 01/02/2021 sẽ được đính chính bằng một văn bản mới; số liệu trở lại như trước khi
          lập.
        </p>
        <DateField name="corrected_on" label="Ngày đính chính" value={day} onChange={setDay} />
      </Dialog>
    </>
  );
}

function TagsAndButtons() {
  return (
    <>
      <Panel title="Trạng thái" padded>
        <div className="row">
          {POSITION_CODES.map((position) => (
            <PositionTag key={position} position={position} />
          ))}
        </div>
      </Panel>
      <Panel title="Thẻ, nút" padded>
        <div className="row">
          <Tag>thường</Tag>
          <Tag tone="accent">chính</Tag>
          <Tag tone="red">quá hạn 5 ngày</Tag>
          <Tag tone="amber">còn 1 ngày làm việc</Tag>
          <Tag tone="green">đúng hạn</Tag>
          <Button>Thường</Button>
          <Button kind="primary" keys="N">
            Chính
          </Button>
          <Button kind="quiet">Lặng</Button>
          <Button kind="danger" icon="trash">
            Hủy
          </Button>
          <Button busy>Đang ghi</Button>
          <Button disabled>Không được</Button>
          <IconButton icon="print" label="In" />
        </div>
      </Panel>
    </>
  );
}

function Figures() {
  return (
    <Panel title="Số liệu" padded>
      <DescriptionList
        items={[
          ['Tiền', <Money key="m" amount_vnd={533_412_680_000n} />],
          ['Rút gọn', <ShortMoney key="s" amount_vnd={533_412_680_000n} />],
          ['Ngày', <DateText key="d" day="2021-03-31" />],
          ['Tỷ lệ', <Percent key="p" percent="67.00" />],
          [
            'Thay đổi',
            <span key="c" className="row">
              <Change value="2.60" unit="điểm" />
              <Change value="-1.37" unit="điểm" />
              <Change value="0.00" />
              <Change value={null} />
              <Change value="1234" unit="việc" moreIsBetter={false} />
            </span>,
          ],
          [
            'Trợ giúp',
            <span key="h">
              Có điều kiện thi hành{' '}
              <Help about="Có điều kiện thi hành">
                <p>Việc mà người phải thi hành có tài sản, thu nhập để thi hành.</p>
                <p>Khoản 1 Điều 44a Luật THADS.</p>
              </Help>
            </span>,
          ],
        ]}
      />
    </Panel>
  );
}

function Sides() {
  const [tab, setTab] = useState<'acts' | 'money' | 'papers'>('acts');
  return (
    <Panel>
      <Tabs
        label="Hồ sơ"
        active={tab}
        onChange={setTab}
        tabs={[
          { id: 'acts', label: 'Diễn biến', count: 24 },
          { id: 'money', label: 'Tiền', count: 7 },
          { id: 'papers', label: 'Giấy tờ' },
        ]}
      >
        <EmptyState title="Chưa có giấy tờ nào" actions={<Button kind="primary">Tải lên</Button>}>
          Giấy tờ của hồ sơ nằm ở đây, theo văn bản đã lập.
        </EmptyState>
      </Tabs>
    </Panel>
  );
}

function Progress() {
  return (
    <>
      <ProgressPanel
        title="Nhập dữ liệu Vĩnh Phúc 2021"
        state="running"
        done={41_200}
        total={96_000}
        unit="dòng"
        sentence="Đang ghi văn bản của hồ sơ."
        mayLeave
        actions={
          <Button small kind="danger">
            Dừng nhập
          </Button>
        }
      />
      <ProgressPanel title="Đọc tệp" state="running" done={512} unit="dòng" sentence="Đang đọc case.csv." />
      <ProgressPanel
        title="Nhập dữ liệu"
        state="failed"
        done={96_000}
        total={96_000}
        unit="dòng"
        sentence="Có 12 lỗi, chưa ghi gì vào cơ sở dữ liệu."
        actions={
          <Button small icon="download">
            Tải danh sách lỗi
          </Button>
        }
      />
    </>
  );
}

export function DisplayPart() {
  return (
    <>
      <Openers />
      <TagsAndButtons />
      <Figures />
      <Sides />
      <Progress />
      <Skeleton height={60} />
    </>
  );
}
