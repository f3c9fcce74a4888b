/** A case and a desk as the mocks draw them, for judging density and hierarchy. */
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { Money } from '#ui/display/figures.tsx';
import { ArticleLink } from '#ui/display/help.tsx';
import { Kpi, KpiRow } from '#ui/display/kpi.tsx';
import { EmptyState, PageHeader, Panel } from '#ui/display/panel.tsx';
import { PositionTag } from '#ui/display/position-tag.tsx';
import { StateTag, Tag } from '#ui/display/tag.tsx';
import { Timeline, type TimelineEntry } from '#ui/display/timeline.tsx';
import { Segmented } from '#ui/segmented.tsx';

const ENTRIES: readonly TimelineEntry[] = [
  {
    id: '1',
    day: '2021-03-29',
    mark: 'alert',
    title: (
      <>
        <b>Quá hạn chi trả</b> cho Ngân hàng TMCP Đồng Xuân
      </>
    ),
    aside: <Tag tone="red">2 ngày</Tag>,
    note: 'Tự kiểm tra phát hiện đêm 29/03 · chờ kế toán lập phiếu chi',
  },
  {
    id: '2',
    day: '2021-03-19',
    mark: 'filled',
    title: (
      <>
        <b>Thu 406.400.000 ₫</b> tiền bán đấu giá lô 1
      </>
    ),
    aside: <span className="dim">· biên lai 0000412</span>,
  },
  {
    id: '3',
    day: '2021-03-17',
    mark: 'filled',
    title: (
      <>
        <b>Bán đấu giá thành</b> lô 1, nhà xưởng tại Khai Quang
      </>
    ),
    aside: <span className="dim">· giá khởi điểm 401.000.000 ₫ sau 1 lần giảm</span>,
  },
  {
    id: '4',
    day: '2021-02-01',
    title: <b>Quyết định giảm giá lần 1 (−10 %)</b>,
    aside: (
      <>
        <span className="dim">· 45/QĐ-CCTHADS · Điều 104</span> <Tag>docx</Tag>
      </>
    ),
  },
  {
    id: '5',
    day: '2021-01-11',
    mark: 'undone',
    title: 'Đấu giá không thành',
    note: 'Đính chính ngày 13/01/2021: ghi nhầm hồ sơ',
  },
  {
    id: '6',
    day: '2020-10-02',
    mark: 'filled',
    title: (
      <>
        <b>Quyết định thi hành án</b> 97/QĐ-CCTHADS · ký: Hồ Văn Bình
      </>
    ),
    aside: <Tag tone="green">3 ngày sau yêu cầu</Tag>,
  },
];

function CaseFigures() {
  return (
    <KpiRow label="Tóm tắt hồ sơ" compact columns="1.5fr 1fr 1fr 1.35fr">
      <Kpi label="Ai nợ ai" wide note="Bản án 12/2020/KDTM-ST ngày 14/08/2020, TAND TP Vĩnh Yên · CHV Trần Thị Thảo">
        <div>
          <b>Công ty TNHH Hồng Phát</b> <span className="dim">phải trả</span> <b>Ngân hàng TMCP Đồng Xuân</b>
        </div>
      </Kpi>
      <Kpi label="Phải thi hành" value={<Money amount_vnd={3_846_500_000n} />} note="gốc 3,1 tỷ · lãi 0,7 tỷ" />
      <Kpi
        label="Đã thi hành"
        value={<Money amount_vnd={1_206_400_000n} />}
        bar={{ percent: 31.4, sentence: 'đã thi hành 31,36 %' }}
      />
      <Kpi
        label="Việc đến hạn tiếp theo"
        wide
        note={
          <>
            thu ngày 19/03/2021 · 10 ngày,{' '}
            <ArticleLink
              article="Điều 47 Luật THADS"
              text={
                <p>
                  Cơ quan thi hành án dân sự phải thực hiện việc thanh toán tiền thi hành án trong thời hạn 10 ngày, kể
                  từ ngày thu được tiền.
                </p>
              }
            />
          </>
        }
      >
        <div>
          <StateTag shape="alert" tone="red" word="quá hạn 2 ngày" /> <b>Chi trả 406.400.000 ₫</b>
        </div>
      </Kpi>
    </KpiRow>
  );
}

export function CasePart() {
  const [kind, setKind] = useState<'all' | 'decisions' | 'minutes' | 'money'>('all');
  return (
    <>
      <PageHeader
        title="Quyết định 97/QĐ-CCTHADS"
        tags={
          <>
            <PositionTag position="active" />
            <Tag>Theo yêu cầu</Tag>
            <Tag>KDTM</Tag>
            <Tag>Tín dụng</Tag>
          </>
        }
      >
        <Button icon="print">In bìa hồ sơ</Button>
        <Button kind="primary" keys="N">
          Lập văn bản
        </Button>
      </PageHeader>
      <CaseFigures />
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(380px, 100%), 1fr))',
          gap: 12,
          alignItems: 'start',
        }}
      >
        <Panel
          title="Diễn biến"
          note="mới nhất trước"
          tools={
            <Segmented
              small
              label="Loại"
              value={kind}
              onChange={setKind}
              options={[
                { value: 'all', label: 'Tất cả 24' },
                { value: 'decisions', label: 'Quyết định 9' },
                { value: 'minutes', label: 'Biên bản 8' },
                { value: 'money', label: 'Tiền 7' },
              ]}
            />
          }
        >
          <Timeline label="Diễn biến hồ sơ" entries={ENTRIES} />
        </Panel>
        <Panel title="Được làm tiếp" note="theo trạng thái và luật ngày hôm nay">
          <EmptyState title="Không còn việc nào được làm">
            Hồ sơ đã thi hành xong. Muốn sửa, hãy lập văn bản đính chính.
          </EmptyState>
        </Panel>
      </div>
    </>
  );
}

interface Duty {
  due: string;
  tone: 'red' | 'amber' | 'plain';
  title: string;
  article: string;
  number: string;
  debtor: string;
  amount_vnd: bigint;
}
const DUTIES: readonly Duty[] = [
  {
    due: 'quá hạn 5 ngày',
    tone: 'red',
    title: 'Xác minh điều kiện',
    article: 'Điều 44 · 10 ngày sau tự nguyện',
    number: '211/QĐ-CCTHADS',
    debtor: 'Lê Văn Đạt',
    amount_vnd: 5_300_000n,
  },
  {
    due: 'quá hạn 2 ngày',
    tone: 'red',
    title: 'Chi trả cho người được thi hành',
    article: 'Điều 47 · 10 ngày',
    number: '97/QĐ-CCTHADS',
    debtor: 'Công ty TNHH Hồng Phát',
    amount_vnd: 406_400_000n,
  },
  {
    due: 'hôm nay',
    tone: 'amber',
    title: 'Thông báo quyết định',
    article: 'Điều 39 · 3 ngày làm việc',
    number: '322/QĐ-CCTHADS',
    debtor: 'Phạm Minh Quân',
    amount_vnd: 12_000_000n,
  },
  {
    due: 'còn 3 ngày',
    tone: 'plain',
    title: 'Hết thời hạn tự nguyện',
    article: 'Điều 45 · 10 ngày',
    number: '301/QĐ-CCTHADS',
    debtor: 'Hoàng Kim Oanh',
    amount_vnd: 3_200_000n,
  },
];
const DUTY_COLUMNS: readonly DataColumn<Duty>[] = [
  {
    id: 'due',
    header: 'Hạn',
    kind: 'text',
    width: 150,
    value: (row) => row.due,
    render: (row) => <Tag tone={row.tone}>{row.due}</Tag>,
  },
  {
    id: 'title',
    header: 'Việc và căn cứ',
    kind: 'text',
    width: 260,
    grow: 2,
    strong: true,
    value: (row) => row.title,
    secondLine: (row) => row.article,
  },
  {
    id: 'number',
    header: 'Hồ sơ',
    kind: 'text',
    width: 220,
    grow: 1,
    value: (row) => row.number,
    secondLine: (row) => row.debtor,
    href: () => '#case',
  },
  { id: 'amount_vnd', header: 'Số tiền (₫)', kind: 'money', width: 150, value: (row) => row.amount_vnd },
  {
    id: 'do',
    header: 'Làm',
    kind: 'text',
    width: 90,
    value: () => '',
    render: () => (
      <Button small tabIndex={-1}>
        Làm
      </Button>
    ),
  },
];
const DUTY_NARROW = {
  column: {
    id: 'title',
    header: 'Việc cần làm',
    kind: 'text',
    width: 240,
    grow: 1,
    value: (row: Duty) => row.title,
    render: (row: Duty) => (
      <NarrowRow
        title={row.title}
        aside={<Tag tone={row.tone}>{row.due}</Tag>}
        note={`${row.number} · ${row.debtor}`}
      />
    ),
  },
  rowHeight: 58,
} as const;

export function DeskPart() {
  const [by, setBy] = useState<'due' | 'case' | 'commune'>('due');
  return (
    <>
      <PageHeader title="Chào chị Thảo, hôm nay có 12 việc">
        <Button>Lịch</Button>
        <Button kind="primary" keys="N">
          Nhập văn bản
        </Button>
      </PageHeader>
      <KpiRow label="Việc của tôi">
        <Kpi label="Quá hạn" value="3" tone="red" href="#late" note="lâu nhất 5 ngày" />
        <Kpi label="Hôm nay và ngày mai" value="9" href="#today" note="4 thông báo, 2 xác minh, 3 khác" />
        <Kpi
          label="Hồ sơ đang giữ"
          value="136"
          unit="việc · 17,2 tỷ"
          href="#mine"
          note="14 chưa có điều kiện · 3 hoãn"
        />
        <Kpi
          label="Chỉ tiêu của tôi"
          value="65,88 %"
          unit="việc"
          href="#target"
          note={
            <>
              cần xong thêm <b>23 việc</b> để đạt 82 %
            </>
          }
          bar={{ percent: 66, target_percent: 82, sentence: '65,88 %, chỉ tiêu 82 %' }}
        />
      </KpiRow>
      <Panel
        fill
        title="Việc cần làm"
        note="↑↓ chọn · Enter mở"
        tools={
          <Segmented
            small
            label="Xếp theo"
            value={by}
            onChange={setBy}
            options={[
              { value: 'due', label: 'Theo hạn' },
              { value: 'case', label: 'Theo hồ sơ' },
              { value: 'commune', label: 'Theo xã' },
            ]}
          />
        }
      >
        <DataTable
          label="Việc cần làm"
          storageKey="gallery-duties"
          columns={DUTY_COLUMNS}
          rows={DUTIES}
          rowId={(row) => row.number + row.title}
          rowHeight={50}
          toolbar={false}
          statusLine={false}
          narrow={DUTY_NARROW}
        />
      </Panel>
    </>
  );
}
