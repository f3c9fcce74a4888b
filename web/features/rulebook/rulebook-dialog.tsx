/** A dialog that writes one change of the rulebook. What is typed is kept as a draft until it is written. */
import type { ReactNode } from 'react';
import { Dialog } from '#ui/feedback/dialog.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import { useRulebookCommand } from './rulebook-api.ts';

export interface RulebookDialogProps<Values extends Record<string, string>> {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** The verb of the button: `Thêm ngày nghỉ`. */
  readonly verb: string;
  readonly path: string;
  /** Names the draft; another subject is another draft. */
  readonly draftKey: string;
  readonly initial: Values;
  /** What is sent beside what was typed. */
  readonly fixed?: Readonly<Record<string, string>>;
  readonly doneSentence: (values: Values) => string;
  readonly intro?: ReactNode;
  readonly children: (values: Values, set: (changes: Partial<Values>) => void) => ReactNode;
}

const NOTHING: Readonly<Record<string, string>> = {};

export function RulebookDialog<Values extends Record<string, string>>(props: RulebookDialogProps<Values>) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      {props.opened ? <DialogForm {...props} /> : null}
    </Dialog>
  );
}

function DialogForm<Values extends Record<string, string>>({
  onClose,
  title,
  verb,
  path,
  draftKey,
  initial,
  fixed = NOTHING,
  doneSentence,
  intro,
  children,
}: RulebookDialogProps<Values>) {
  const toast = useToast();
  const draft = useFormDraft<Values>(draftKey, initial);
  const command = useRulebookCommand(path, () => {
    toast.show({ sentence: doneSentence(draft.values) });
    draft.clear();
    onClose();
  });
  const body = () =>
    Object.fromEntries(Object.entries({ ...draft.values, ...fixed }).filter(([, value]) => value !== ''));
  return (
    <Form label={title} refusals={command.refusals} onSubmit={() => command.run(body())}>
      {intro}
      {children(draft.values, draft.set)}
      <SubmitBar
        label={verb}
        busy={command.busy}
        onCancel={onClose}
        {...(draft.restored ? { note: 'tiếp tục bản nháp đang giữ' } : {})}
      />
    </Form>
  );
}
