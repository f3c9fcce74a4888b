/** One account and what may be done with it. A password for one use is shown once, to be handed over on paper. */
import { useState } from 'react';
import type { AccountRow } from '#features/auth/contract.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { Button } from '#ui/button.tsx';
import { DescriptionList } from '#ui/display/panel.tsx';
import { Dialog } from '#ui/feedback/dialog.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { Form, RefusalSummary, SubmitBar } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useSession } from '#web/session.ts';
import { AccountState } from './account-state.tsx';
import { useCommand } from './use-command.ts';

/** The answer to a new account or a new password. */
interface NewPassword {
  readonly username: string;
  readonly one_time_password: string;
}

type Action = 'reset' | 'lock' | 'unlock' | 'end-sessions';

interface ActionWords {
  readonly verb: string;
  readonly question: string;
  readonly done: string;
}

const WORDS: Readonly<Record<Action, ActionWords>> = {
  reset: {
    verb: 'Cấp lại mật khẩu',
    question:
      'Mật khẩu cũ, xác thực hai bước và mọi phiên đang mở của người này sẽ hết hiệu lực. Mật khẩu mới dùng được một lần.',
    done: 'Đã cấp lại mật khẩu.',
  },
  lock: {
    verb: 'Khóa tài khoản',
    question: 'Người này không đăng nhập được nữa cho đến khi mở khóa; mọi phiên đang mở kết thúc ngay.',
    done: 'Đã khóa tài khoản.',
  },
  unlock: { verb: 'Mở khóa', question: 'Người này lại đăng nhập được bằng mật khẩu của mình.', done: 'Đã mở khóa.' },
  'end-sessions': {
    verb: 'Kết thúc mọi phiên',
    question: 'Mọi máy và trình duyệt đang đăng nhập tài khoản này phải đăng nhập lại.',
    done: 'Đã kết thúc mọi phiên.',
  },
};

function actionsFor(account: AccountRow): readonly Action[] {
  if (account.state === 'none') return [];
  const locked = account.state === 'locked' || account.state === 'locked-after-failures';
  const actions: Action[] = ['reset', locked ? 'unlock' : 'lock'];
  return account.open_sessions > 0 ? [...actions, 'end-sessions'] : actions;
}

export function AccountPanel({ account }: { account: AccountRow }) {
  const { abilities, person } = useSession();
  const [asked, setAsked] = useState<Action>();
  const [given, setGiven] = useState<NewPassword>();
  const manages = abilities.includes('auth.manage') && account.staff !== person.code;
  return (
    <div className="staff-panel">
      <DescriptionList
        items={[
          ['Mã cán bộ', account.staff],
          ['Tên đăng nhập', account.username ?? '–'],
          ['Tình trạng', <AccountState key="state" account={account} />],
          ['Hai bước', account.totp_enabled ? 'đang bật' : 'chưa bật'],
          ['Phiên đang mở', formatCount(account.open_sessions)],
        ]}
      />
      {account.staff === person.code ? (
        <p className="dim small">Tài khoản của chính mình sửa ở trang Tài khoản của tôi.</p>
      ) : null}
      {manages && account.state === 'none' ? <CreateAccount staff={account.staff} onGiven={setGiven} /> : null}
      {manages ? (
        <div className="row">
          {actionsFor(account).map((action) => (
            <Button key={action} small onClick={() => setAsked(action)}>
              {WORDS[action].verb}
            </Button>
          ))}
        </div>
      ) : null}
      {asked === undefined ? null : (
        <ConfirmAction
          action={asked}
          account={account}
          onClose={() => setAsked(undefined)}
          onGiven={(answer) => setGiven(answer)}
        />
      )}
      <OneTimePassword name={account.name} given={given} onClose={() => setGiven(undefined)} />
    </div>
  );
}

function CreateAccount({ staff, onGiven }: { staff: string; onGiven: (given: NewPassword) => void }) {
  const [username, setUsername] = useState('');
  const create = useCommand<{ staff: string; username?: string }, NewPassword>('/api/accounts', onGiven);
  return (
    <Form
      label="Cấp tài khoản"
      refusals={create.refusals}
      onSubmit={() => create.run(username === '' ? { staff } : { staff, username })}
    >
      <TextField
        name="username"
        label="Tên đăng nhập"
        optional
        hint="Để trống thì lấy theo mã cán bộ. Chữ thường không dấu, số, dấu chấm, gạch nối."
        value={username}
        onChange={setUsername}
      />
      <SubmitBar label="Cấp tài khoản" busy={create.busy} />
    </Form>
  );
}

function ConfirmAction({
  action,
  account,
  onClose,
  onGiven,
}: {
  action: Action;
  account: AccountRow;
  onClose: () => void;
  onGiven: (given: NewPassword) => void;
}) {
  const words = WORDS[action];
  const toast = useToast();
  const command = useCommand<Record<string, never>, Partial<NewPassword>>(
    `/api/accounts/${encodeURIComponent(account.staff)}/${action}`,
    ({ username, one_time_password }) => {
      if (username !== undefined && one_time_password !== undefined) onGiven({ username, one_time_password });
      else toast.show({ sentence: `${words.done} ${account.name}.` });
      onClose();
    },
  );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={`${words.verb}: ${account.name}`}
      actions={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button kind={action === 'lock' ? 'danger' : 'primary'} busy={command.busy} onClick={() => command.run({})}>
            {words.verb}
          </Button>
        </>
      }
    >
      <RefusalSummary refusals={command.refusals} />
      <p>{words.question}</p>
    </Dialog>
  );
}

/** Stays until it is put away, because nothing can show it again. */
function OneTimePassword({
  name,
  given,
  onClose,
}: {
  name: string;
  given: NewPassword | undefined;
  onClose: () => void;
}) {
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${given?.username ?? ''}\t${given?.one_time_password ?? ''}`);
      toast.show({ sentence: 'Đã chép tên đăng nhập và mật khẩu.' });
    } catch {
      toast.show({ kind: 'refused', sentence: 'Trình duyệt không cho chép; hãy ghi lại bằng tay.' });
    }
  };
  return (
    <Dialog
      opened={given !== undefined}
      onClose={onClose}
      title={`Mật khẩu dùng một lần của ${name}`}
      actions={
        <>
          <Button icon="copy" onClick={() => void copy()}>
            Chép
          </Button>
          <Button kind="primary" onClick={onClose}>
            Đã ghi lại
          </Button>
        </>
      }
    >
      <DescriptionList
        items={[
          ['Tên đăng nhập', given?.username ?? ''],
          [
            'Mật khẩu',
            <code key="password" className="one-time-password">
              {given?.one_time_password}
            </code>,
          ],
        ]}
      />
      <p className="dim">Chỉ hiện lần này. Trao tận tay người dùng; lần đăng nhập đầu tiên sẽ hỏi đặt mật khẩu mới.</p>
    </Dialog>
  );
}
