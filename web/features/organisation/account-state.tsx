/** Where an account stands, as a tag and as words. */
import type { AccountRow } from '#features/auth/contract.ts';
import { StateTag } from '#ui/display/tag.tsx';

export function AccountState({ account }: { account: AccountRow }) {
  switch (account.state) {
    case 'none':
      return <StateTag shape="waiting" word="Chưa có tài khoản" />;
    case 'locked':
      return <StateTag shape="stopped" tone="red" word="Đã khóa" />;
    case 'locked-after-failures':
      return <StateTag shape="paused" tone="amber" word="Khóa tạm, sai mật khẩu" />;
    case 'active':
      return account.one_time_password ? (
        <StateTag shape="half" tone="amber" word="Chờ đổi mật khẩu" />
      ) : (
        <StateTag shape="done" tone="green" word="Đang dùng" />
      );
  }
}

export const STATE_WORDS = {
  none: 'Chưa có tài khoản',
  active: 'Đang dùng',
  locked: 'Đã khóa',
  'locked-after-failures': 'Khóa tạm, sai mật khẩu',
} as const satisfies Record<AccountRow['state'], string>;
