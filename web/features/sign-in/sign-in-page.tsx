/**
 * Signing in with user name, password and, where it is enrolled, the code of the second factor. In a demonstration the
 * sign-ins are listed and one press is enough. Afterwards one is back where one came from.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { DemoSignIn } from '#features/auth/contract.ts';
import { api, ApiRefusal, refusalsOf, type Refusal } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Skeleton } from '#ui/display/panel.tsx';
import { Form } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Icon } from '#ui/icon.tsx';
import { sessionQuery } from '#web/session.ts';
import './sign-in.css';

const route = getRouteApi('/sign-in');

interface Typed {
  readonly username: string;
  readonly password: string;
  readonly totp: string;
}

const NOTHING: Typed = { username: '', password: '', totp: '' };

/** Signs in and goes on to where one came from; says what refused. */
function useSignIn() {
  const client = useQueryClient();
  const router = useRouter();
  const { next } = route.useSearch();
  const [busy, setBusy] = useState<string>();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [askTotp, setAskTotp] = useState(false);
  const signIn = async ({ username, password, totp }: Typed) => {
    setBusy(username);
    setRefusals([]);
    try {
      await api.post('/api/sign-in', { body: { username, password, ...(totp === '' ? {} : { totp }) } });
      // Answers of whoever sat here before are not shown to the next.
      client.clear();
      await client.query(sessionQuery);
      await router.navigate({ href: next ?? '/' });
    } catch (error) {
      const given = refusalsOf(error);
      const asked = error instanceof ApiRefusal && given.some(({ code }) => code === 'totp-required');
      if (asked) setAskTotp(true);
      setRefusals(asked ? [] : given);
    }
    setBusy(undefined);
  };
  const startOver = () => {
    setAskTotp(false);
    setRefusals([]);
  };
  return { signIn, busy, refusals, askTotp, startOver };
}

export function SignInPage() {
  const session = useQuery(sessionQuery);
  const { signIn, busy, refusals, askTotp, startOver } = useSignIn();
  const [typed, setTyped] = useState<Typed>(NOTHING);
  const out = session.data?.signed_in === false ? session.data : undefined;
  const demo = out?.demo_sign_ins ?? [];
  return (
    <main className={demo.length > 0 ? 'sign-in with-demo' : 'sign-in'}>
      <title>Đăng nhập · thads</title>
      <section className="sign-in-card" aria-labelledby="sign-in-title">
        <div className="sign-in-brand">
          <Seal />
          <span>thads</span>
        </div>
        <h1 id="sign-in-title">Đăng nhập</h1>
        <p className="dim">Hệ thống quản lý công tác thi hành án dân sự</p>
        <SignInRefusals refusals={refusals} />
        <SignInForm
          typed={typed}
          onType={(changes) => setTyped((now) => ({ ...now, ...changes }))}
          onSubmit={() => void signIn(typed)}
          busy={busy !== undefined}
          askTotp={askTotp}
          onStartOver={() => {
            setTyped(NOTHING);
            startOver();
          }}
        />
        {out?.single_sign_on === true ? (
          <LinkButton href="/api/sign-in/single-sign-on" icon="external">
            Đăng nhập bằng tài khoản của Bộ
          </LinkButton>
        ) : null}
        <p className="dim small">
          Quên mật khẩu hoặc mất điện thoại xác thực: thủ trưởng đơn vị cấp lại mật khẩu dùng một lần. Sau mười lần sai,
          tài khoản bị khóa 15 phút.
        </p>
      </section>
      {session.isPending ? <Skeleton height={120} /> : null}
      {demo.length === 0 ? null : (
        <DemoSignIns
          signIns={demo}
          busy={busy}
          onChoose={({ username, password }) => void signIn({ username, password, totp: '' })}
        />
      )}
    </main>
  );
}

interface SignInFormProps {
  readonly typed: Typed;
  readonly onType: (changes: Partial<Typed>) => void;
  readonly onSubmit: () => void;
  readonly busy: boolean;
  /** The password was right, and the account asks for its second step. */
  readonly askTotp: boolean;
  readonly onStartOver: () => void;
}

function SignInForm({ typed, onType, onSubmit, busy, askTotp, onStartOver }: SignInFormProps) {
  return (
    <Form label="Đăng nhập" onSubmit={onSubmit}>
      {askTotp ? (
        <TotpField value={typed.totp} onChange={(totp) => onType({ totp })} />
      ) : (
        <>
          <TextField
            name="username"
            label="Tên đăng nhập"
            autoComplete="username"
            autoFocus
            value={typed.username}
            onChange={(username) => onType({ username })}
          />
          <TextField
            name="password"
            label="Mật khẩu"
            type="password"
            autoComplete="current-password"
            value={typed.password}
            onChange={(password) => onType({ password })}
          />
        </>
      )}
      <div className="row">
        <Button type="submit" kind="primary" keys="Enter" busy={busy}>
          {askTotp ? 'Xác nhận mã' : 'Đăng nhập'}
        </Button>
        {askTotp ? (
          <Button kind="quiet" onClick={onStartOver}>
            Đăng nhập bằng tài khoản khác
          </Button>
        ) : null}
      </div>
    </Form>
  );
}

function Seal() {
  return (
    <svg width="30" height="30" viewBox="0 0 22 22" aria-hidden="true">
      <circle cx="11" cy="11" r="10" fill="none" stroke="#a61b1b" strokeWidth="2" />
      <path fill="#a61b1b" d="m11 6 1.3 3.5 3.7.1-2.9 2.3 1 3.6-3.1-2.1-3.1 2.1 1-3.6L6 9.6l3.7-.1z" />
    </svg>
  );
}

/** Why nobody was let in; takes the focus, so that it is read before anything is typed again. */
function SignInRefusals({ refusals }: { refusals: readonly Refusal[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals.length > 0) box.current?.focus();
  }, [refusals]);
  if (refusals.length === 0) return null;
  return (
    <div className="refusal-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>Chưa đăng nhập được</h2>
      {refusals.map(({ code, sentence }) => (
        <p key={code}>{sentence}</p>
      ))}
    </div>
  );
}

function TotpField({ value, onChange }: { value: string; onChange: (totp: string) => void }) {
  return (
    <TextField
      name="totp"
      label="Mã xác thực"
      hint="Mã 6 số trong ứng dụng xác thực trên điện thoại, hoặc một mã dự phòng."
      inputMode="numeric"
      autoComplete="one-time-code"
      autoFocus
      short
      value={value}
      onChange={onChange}
    />
  );
}

function DemoSignIns({
  signIns,
  busy,
  onChoose,
}: {
  signIns: readonly DemoSignIn[];
  busy: string | undefined;
  onChoose: (signIn: DemoSignIn) => void;
}) {
  return (
    <section className="sign-in-demo" aria-labelledby="demo-title">
      <h2 id="demo-title">Bản trình diễn: chọn một người để vào ngay</h2>
      <p className="dim small">
        Tên người, số quyết định và vụ việc đều do máy đặt ra. Những tài khoản này chỉ có trong bản trình diễn.
      </p>
      <ul>
        {signIns.map((signIn) => (
          <li key={signIn.username}>
            <button
              type="button"
              aria-busy={busy === signIn.username || undefined}
              onClick={() => (busy === undefined ? onChoose(signIn) : undefined)}
            >
              <span>
                <strong>{signIn.label}</strong>
                <span className="dim small">{signIn.username}</span>
              </span>
              <Icon name="arrow-right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
