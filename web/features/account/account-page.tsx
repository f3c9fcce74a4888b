/** A person's own sign-in: who one is here, the password, the second step, and where one is signed in. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { DescriptionList, PageHeader, Panel } from '#ui/display/panel.tsx';
import { useSession } from '#web/session.ts';
import './account.css';
import { CalendarPanel } from './calendar-panel.tsx';
import { PasswordForm } from './password-form.tsx';
import { SessionsPanel } from './sessions-panel.tsx';
import { ownSessionsQuery } from './account-api.ts';
import { TotpPanel } from './totp-panel.tsx';

export function AccountPage() {
  const session = useSession();
  const { person, must_change_password: mustChange, totp_enabled: totpEnabled } = session;
  return (
    <>
      <PageHeader title="Tài khoản của tôi" />
      {mustChange ? (
        <p className="account-notice" role="status">
          Anh/chị đang dùng mật khẩu cấp một lần. Hãy đặt mật khẩu mới trước khi làm việc tiếp.
        </p>
      ) : null}
      <div className="account-columns">
        <div className="stack">
          <Panel title="Người dùng" padded>
            <DescriptionList
              items={[
                ['Họ tên', person.name],
                ['Chức vụ', person.post_label],
                ['Đơn vị', person.unit_name],
                ['Tên đăng nhập', person.username],
              ]}
            />
          </Panel>
          <Panel title="Mật khẩu" padded>
            <PasswordForm username={person.username} />
          </Panel>
          {mustChange ? null : <CalendarPanel />}
        </div>
        {mustChange ? null : (
          <div className="stack">
            <TotpPanel enabled={totpEnabled} />
            <OwnSessions />
          </div>
        )}
      </div>
    </>
  );
}

function OwnSessions() {
  const { data } = useSuspenseQuery(ownSessionsQuery);
  return <SessionsPanel sessions={data.rows} />;
}
