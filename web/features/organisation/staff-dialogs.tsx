/** What is done with a person: a post given, a post ended, an officer seconded to another unit. */
import type { PostRow, StaffMember, UnitRow } from '#features/organisation/contract.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { ArticleLink } from '#ui/display/help.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { CommandDialog } from './command-dialog.tsx';
import { periodText, postChoices } from './posts-shown.ts';
import { unitChoices } from './units.ts';

interface PersonDialog {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly member: StaffMember;
  readonly units: readonly UnitRow[];
  readonly on: string;
}

function pathOf(member: StaffMember, what: string): string {
  return `/api/organisation/staff/${encodeURIComponent(member.code)}/${what}`;
}

export function StartPostDialog({ opened, onClose, member, units, on }: PersonDialog) {
  return (
    <CommandDialog
      opened={opened}
      onClose={onClose}
      title={`Giao chức vụ cho ${member.name}`}
      verb="Giao chức vụ"
      path={pathOf(member, 'posts')}
      draftKey={`post:${member.code}`}
      initial={{ unit: '', post: '', valid_from: on, valid_to: '' }}
      doneSentence={() => `Đã giao chức vụ mới cho ${member.name}.`}
    >
      {(values, set) => (
        <>
          <ChoiceField
            name="unit"
            label="Đơn vị"
            choices={unitChoices(units)}
            value={values.unit}
            onChange={(unit) => set({ unit, post: '' })}
          />
          <ChoiceField
            name="post"
            label="Chức vụ"
            choices={postChoices(units.find(({ code }) => code === values.unit)?.kind ?? 'district-office', on)}
            value={values.post}
            onChange={(post) => set({ post })}
          />
          <div className="field-pair">
            <DateField
              name="valid_from"
              label="Từ ngày"
              value={values.valid_from}
              onChange={(valid_from) => set({ valid_from })}
            />
            <DateField
              name="valid_to"
              label="Đến hết ngày"
              optional
              value={values.valid_to}
              onChange={(valid_to) => set({ valid_to })}
            />
          </div>
        </>
      )}
    </CommandDialog>
  );
}

export function SecondOfficerDialog({ opened, onClose, member, units, on }: PersonDialog) {
  const held = new Set(member.posts.filter((post) => post.held).map((post) => post.unit));
  return (
    <CommandDialog
      opened={opened}
      onClose={onClose}
      title={`Biệt phái ${member.name}`}
      verb="Biệt phái"
      path={pathOf(member, 'secondments')}
      draftKey={`secondment:${member.code}`}
      initial={{ unit: '', decision_number: '', valid_from: on, valid_to: '' }}
      doneSentence={() => `Đã ghi quyết định biệt phái ${member.name}.`}
      intro={
        <p className="dim">
          Người được biệt phái vẫn giữ chức vụ ở đơn vị cũ; việc làm ở nơi đến tính cho nơi đến. Căn cứ:{' '}
          <ArticleLink article="Điều 70 Nghị định 62/2015/NĐ-CP" />.
        </p>
      }
    >
      {(values, set) => (
        <>
          <ChoiceField
            name="unit"
            label="Đến đơn vị"
            choices={unitChoices(units.filter(({ code }) => !held.has(code)))}
            value={values.unit}
            onChange={(unit) => set({ unit })}
          />
          <TextField
            name="decision_number"
            label="Số quyết định biệt phái"
            short
            value={values.decision_number}
            onChange={(decision_number) => set({ decision_number })}
          />
          <div className="field-pair">
            <DateField
              name="valid_from"
              label="Từ ngày"
              value={values.valid_from}
              onChange={(valid_from) => set({ valid_from })}
            />
            <DateField
              name="valid_to"
              label="Đến hết ngày"
              value={values.valid_to}
              onChange={(valid_to) => set({ valid_to })}
            />
          </div>
        </>
      )}
    </CommandDialog>
  );
}

export function EndPostDialog({
  post,
  onClose,
  member,
  on,
}: {
  post: PostRow | undefined;
  onClose: () => void;
  member: StaffMember;
  on: string;
}) {
  return (
    <CommandDialog
      opened={post !== undefined}
      onClose={onClose}
      title={`Kết thúc chức vụ của ${member.name}`}
      verb="Kết thúc chức vụ"
      path={pathOf(member, 'posts/end')}
      draftKey={`end-post:${member.code}:${post?.unit ?? ''}:${post?.post ?? ''}`}
      initial={{ last_day: on }}
      bodyOf={(values) => ({
        ...values,
        unit: post?.unit ?? '',
        post: post?.post ?? '',
        valid_from: post?.valid_from ?? '',
      })}
      doneSentence={({ last_day }) => `Chức vụ của ${member.name} kết thúc hết ngày ${formatDate(last_day)}.`}
      intro={
        post === undefined ? null : (
          <p className="dim">
            {post.post_label}, {post.unit_name}, {periodText(post)}.
          </p>
        )
      }
    >
      {(values, set) => (
        <DateField
          name="last_day"
          label="Ngày cuối cùng giữ chức vụ"
          value={values.last_day}
          onChange={(last_day) => set({ last_day })}
        />
      )}
    </CommandDialog>
  );
}
