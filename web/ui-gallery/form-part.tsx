/** All fields, with refusals, a conflict and a draft. */
import { useState } from 'react';
import type { Refusal } from '#ui/api-client.ts';
import { Button } from '#ui/button.tsx';
import { ArticleLink } from '#ui/display/help.tsx';
import { PageHeader, Panel } from '#ui/display/panel.tsx';
import { AmountField } from '#ui/form/amount-field.tsx';
import { ChoiceField, RadioField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { ConflictNotice, Form, SubmitBar } from '#ui/form/form.tsx';
import { PersonField, type PersonMatch, type PersonValue } from '#ui/form/person-field.tsx';
import { CheckField, TextArea, TextField } from '#ui/form/text-field.tsx';
import { useToast } from '#ui/feedback/toast.tsx';

const START = {
  number: '12/2020/KDTM-ST',
  dated_on: '',
  amount_vnd: '',
  basis: '',
  ground: 'a',
  person: { name: '' } as PersonValue,
  note: '',
  joint: false,
};

const CHOICES = [
  { value: 'dskt', label: 'Dân sự trong hình sự', note: 'phần dân sự của bản án hình sự' },
  { value: 'ds', label: 'Dân sự' },
  { value: 'hngd', label: 'Hôn nhân và gia đình' },
  { value: 'kdtm', label: 'Kinh doanh, thương mại' },
  { value: 'ld', label: 'Lao động' },
  { value: 'ps', label: 'Phá sản' },
  { value: 'khac', label: 'Quyết định xử lý vụ việc cạnh tranh', note: 'Điều 2 Luật THADS' },
];

type Values = typeof START;

interface FieldsProps {
  readonly values: Values;
  readonly set: (changes: Partial<Values>) => void;
}

const REFUSALS: readonly Refusal[] = [
  { code: 'amount-missing', field: 'amount_vnd', sentence: 'Thiếu số tiền phải thi hành.' },
  { code: 'date-missing', field: 'dated_on', sentence: 'Thiếu ngày bản án.' },
  { code: 'ground-missing', field: 'ground', sentence: 'Căn cứ hoãn không hợp với trạng thái hồ sơ.' },
];

async function onSearch(text: string): Promise<readonly PersonMatch[]> {
  await new Promise((resolve) => setTimeout(resolve, 120));
  if (text.startsWith('zz')) return [];
  return [
    {
      code: 'p1',
      name: 'Nguyễn Hữu Thắng',
      detail: 'sinh 1975 · số cuối 4821 · 2 hồ sơ tại Vĩnh Yên',
      look_alike: 'cùng tên và năm sinh',
    },
    { code: 'p2', name: 'Nguyễn Hữu Thắng', detail: 'sinh 1990 · 1 hồ sơ tại Tam Đảo' },
  ];
}

function Conflicting() {
  return (
    <ConflictNotice
      conflict={{
        changed_by: 'Hồ Văn Bình',
        changed_at: '14:32',
        changes: [
          { label: 'Trạng thái', before: 'Đang thi hành', after: 'Hoãn (điểm a khoản 1 Điều 48)' },
          { label: 'Thêm biên bản xác minh ngày 30/03/2021' },
        ],
      }}
      onSeeTheirs={() => undefined}
      onKeepMine={() => undefined}
    />
  );
}

function JudgmentFields({ values, set }: FieldsProps) {
  return (
    <>
      <TextField
        name="number"
        label="Số bản án, quyết định"
        value={values.number}
        onChange={(number) => set({ number })}
        short
      />
      <div className="field-pair">
        <DateField
          name="dated_on"
          label="Ngày bản án"
          value={values.dated_on}
          onChange={(dated_on) => set({ dated_on })}
        />
        <AmountField
          name="amount_vnd"
          label="Số tiền phải thi hành"
          value={values.amount_vnd}
          onChange={(amount_vnd) => set({ amount_vnd })}
          help="Tổng các khoản của bản án, gồm cả án phí. Gõ được 1,5 tỷ hoặc 200tr."
        />
      </div>
      <ChoiceField
        name="basis"
        label="Loại việc"
        choices={CHOICES}
        value={values.basis}
        onChange={(basis) => set({ basis })}
        article={
          <ArticleLink
            article="Điều 2 Luật THADS"
            text={<p>Những bản án, quyết định được thi hành theo Luật này bao gồm…</p>}
          />
        }
      />
      <PersonField
        name="person"
        label="Người phải thi hành án"
        value={values.person}
        onChange={(person) => set({ person })}
        onSearch={onSearch}
        hint="Tìm trên toàn tỉnh, không cần gõ dấu."
      >
        <TextField name="birth_year" label="Năm sinh" value="" onChange={() => undefined} short optional />
      </PersonField>
    </>
  );
}

function GroundFields({ values, set }: FieldsProps) {
  return (
    <>
      <RadioField
        name="ground"
        label="Căn cứ hoãn"
        value={values.ground}
        onChange={(ground) => set({ ground })}
        article={
          <ArticleLink
            article="khoản 1 Điều 48"
            text={<p>Thủ trưởng cơ quan thi hành án dân sự ra quyết định hoãn thi hành án trong các trường hợp…</p>}
          />
        }
        choices={[
          { value: 'a', label: 'Điểm a', note: 'Người phải thi hành án bị ốm nặng, mất năng lực hành vi' },
          { value: 'c', label: 'Điểm c', note: 'Đương sự đồng ý hoãn' },
        ]}
      />
      <TextArea name="note" label="Ghi chú" value={values.note} onChange={(note) => set({ note })} optional />
      <CheckField
        name="joint"
        label="Nhiều người cùng liên đới thi hành khoản này"
        checked={values.joint}
        onChange={(joint) => set({ joint })}
      />
    </>
  );
}

export function FormPart() {
  const draft = useFormDraft('gallery-form', START);
  const toast = useToast();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const { values, set } = draft;
  const submit = () => {
    setBusy(true);
    setTimeout(() => {
      setBusy(false);
      if (values.amount_vnd === '') {
        setRefusals(REFUSALS);
      } else {
        setRefusals([]);
        draft.clear();
        toast.show({
          sentence: 'Đã ghi bản án 12/2020/KDTM-ST; đã mở 3 thời hạn.',
          link: { href: '#', label: 'Mở hồ sơ' },
        });
      }
    }, 300);
  };
  const conflict = new URLSearchParams(window.location.search).has('conflict');
  return (
    <>
      <PageHeader title="Thụ lý bản án" />
      <Panel padded>
        <Form label="Thụ lý bản án" onSubmit={submit} refusals={refusals}>
          {conflict ? <Conflicting /> : null}
          <JudgmentFields values={values} set={set} />
          <GroundFields values={values} set={set} />
          <SubmitBar
            label="Ghi bản án"
            busy={busy}
            onCancel={() => draft.discard()}
            note={
              draft.restored ? (
                <>
                  Đã lấy lại bản nháp.{' '}
                  <Button small kind="quiet" onClick={draft.discard}>
                    Bỏ bản nháp
                  </Button>
                </>
              ) : (
                'sẽ mở thời hạn ra quyết định 5 ngày làm việc'
              )
            }
          />
        </Form>
      </Panel>
    </>
  );
}
