/**
 * The second step of signing in: a code from an app on the telephone. It counts only after a first code was right; the
 * recovery codes are shown once, to be printed or written down.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { refusalsOf } from '#ui/api-client.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/display/panel.tsx';
import { StateTag } from '#ui/display/tag.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { beginTotp, confirmTotp, disableTotp, totpKeyOf, type TotpEnrolment } from './account-api.ts';

export function TotpPanel({ enabled }: { enabled: boolean }) {
  const [enrolment, setEnrolment] = useState<TotpEnrolment>();
  return (
    <Panel
      title="Xác thực hai bước"
      tools={
        enabled ? <StateTag shape="done" tone="green" word="Đang bật" /> : <StateTag shape="waiting" word="Chưa bật" />
      }
      padded
    >
      {enabled ? <TurnOff /> : null}
      {!enabled && enrolment === undefined ? <Begin onBegun={setEnrolment} /> : null}
      {!enabled && enrolment !== undefined ? (
        <Confirm enrolment={enrolment} onCancel={() => setEnrolment(undefined)} />
      ) : null}
    </Panel>
  );
}

/** Both beginning and turning off ask for the password again. */
function PasswordAsked({
  label,
  button,
  busy,
  error,
  onSubmit,
  children,
}: {
  label: string;
  button: string;
  busy: boolean;
  error: unknown;
  onSubmit: (password: string) => void;
  children: ReactNode;
}) {
  const [password, setPassword] = useState('');
  return (
    <Form label={label} onSubmit={() => onSubmit(password)} refusals={refusalsOf(error)}>
      {children}
      <TextField
        name="password"
        label="Mật khẩu hiện tại"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <SubmitBar label={button} busy={busy} />
    </Form>
  );
}

function Begin({ onBegun }: { onBegun: (enrolment: TotpEnrolment) => void }) {
  const begin = useMutation({ mutationFn: beginTotp, onSuccess: onBegun });
  return (
    <PasswordAsked
      label="Bật xác thực hai bước"
      button="Bật xác thực hai bước"
      busy={begin.isPending}
      error={begin.error}
      onSubmit={begin.mutate}
    >
      <p>
        Mỗi lần đăng nhập, ngoài mật khẩu còn hỏi một mã 6 số trong ứng dụng xác thực trên điện thoại (Google
        Authenticator, Microsoft Authenticator hoặc tương tự). Người lấy được mật khẩu vẫn không vào được.
      </p>
    </PasswordAsked>
  );
}

function TurnOff() {
  const client = useQueryClient();
  const toast = useToast();
  const turnOff = useMutation({
    mutationFn: disableTotp,
    onSuccess: async () => {
      toast.show({ sentence: 'Đã tắt xác thực hai bước.' });
      await client.invalidateQueries({ queryKey: ['session'] });
    },
  });
  return (
    <PasswordAsked
      label="Tắt xác thực hai bước"
      button="Tắt xác thực hai bước"
      busy={turnOff.isPending}
      error={turnOff.error}
      onSubmit={turnOff.mutate}
    >
      <p>Đăng nhập đang hỏi thêm mã 6 số trong ứng dụng xác thực. Tắt đi thì chỉ còn mật khẩu bảo vệ tài khoản.</p>
    </PasswordAsked>
  );
}

function Confirm({ enrolment, onCancel }: { enrolment: TotpEnrolment; onCancel: () => void }) {
  const [code, setCode] = useState('');
  const client = useQueryClient();
  const toast = useToast();
  const confirm = useMutation({
    mutationFn: confirmTotp,
    onSuccess: async () => {
      toast.show({ sentence: 'Đã bật xác thực hai bước.' });
      await client.invalidateQueries({ queryKey: ['session'] });
    },
  });
  const copyKey = async () => {
    try {
      await navigator.clipboard.writeText(totpKeyOf(enrolment.uri).replaceAll(' ', ''));
      toast.show({ sentence: 'Đã chép khóa.' });
    } catch {
      toast.show({ kind: 'refused', sentence: 'Trình duyệt không cho chép; hãy gõ khóa vào ứng dụng.' });
    }
  };
  return (
    <Form label="Xác nhận mã đầu tiên" onSubmit={() => confirm.mutate(code)} refusals={refusalsOf(confirm.error)}>
      <ol className="totp-steps">
        <li>
          Trong ứng dụng xác thực chọn thêm tài khoản bằng khóa, rồi nhập khóa này:
          <div className="totp-key">
            <code>{totpKeyOf(enrolment.uri)}</code>
            <Button small icon="copy" onClick={() => void copyKey()}>
              Chép khóa
            </Button>
          </div>
          <a href={enrolment.uri}>Mở trong ứng dụng xác thực trên máy này</a>
        </li>
        <li>
          In hoặc chép ra giấy các mã dự phòng, mỗi mã dùng được một lần khi không có điện thoại. Chúng chỉ hiện lần
          này:
          <ul className="totp-codes">
            {enrolment.recovery_codes.map((recovery) => (
              <li key={recovery}>
                <code>{recovery}</code>
              </li>
            ))}
          </ul>
        </li>
        <li>
          <TextField
            name="code"
            label="Mã 6 số đang hiện trong ứng dụng"
            inputMode="numeric"
            autoComplete="one-time-code"
            short
            value={code}
            onChange={setCode}
          />
        </li>
      </ol>
      <SubmitBar label="Xác nhận và bật" busy={confirm.isPending} onCancel={onCancel} />
    </Form>
  );
}
