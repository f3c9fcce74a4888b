/** A dialog with a short form that writes one thing. What is typed is kept as a draft until it is written. */
import type { ReactNode } from 'react';
import { Dialog } from '#ui/feedback/dialog.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import { useCommand } from './use-command.ts';

export interface CommandDialogProps<Values extends Record<string, string>> {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** The verb of the button: `Thêm cán bộ`. */
  readonly verb: string;
  readonly path: string;
  /** Names the draft; another subject is another draft. */
  readonly draftKey: string;
  readonly initial: Values;
  /** Fields added to what was typed, or taken from it; empty texts are left out by themselves. */
  readonly bodyOf?: (values: Values) => Record<string, string>;
  /** What was written, in a sentence. */
  readonly doneSentence: (values: Values) => string;
  readonly intro?: ReactNode;
  readonly children: (values: Values, set: (changes: Partial<Values>) => void) => ReactNode;
}

function withoutEmpty(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

export function CommandDialog<Values extends Record<string, string>>(props: CommandDialogProps<Values>) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      {props.opened ? <CommandForm {...props} /> : null}
    </Dialog>
  );
}

function CommandForm<Values extends Record<string, string>>({
  onClose,
  title,
  verb,
  path,
  draftKey,
  initial,
  bodyOf,
  doneSentence,
  intro,
  children,
}: CommandDialogProps<Values>) {
  const toast = useToast();
  const draft = useFormDraft<Values>(draftKey, initial);
  const command = useCommand<Record<string, string>, unknown>(path, () => {
    toast.show({ sentence: doneSentence(draft.values) });
    draft.clear();
    onClose();
  });
  return (
    <Form
      label={title}
      refusals={command.refusals}
      onSubmit={() => command.run(withoutEmpty(bodyOf === undefined ? draft.values : bodyOf(draft.values)))}
    >
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
