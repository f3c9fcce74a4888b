/** Changing one's own password; every other session of the account ends with it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalsOf, type Refusal } from '#ui/api-client.ts';
import { useToast } from '#ui/feedback/toast.tsx';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { changePassword } from './account-api.ts';

const NOTHING = { current_password: '', new_password: '', repeated: '' };

export function PasswordForm({ username }: { username: string }) {
  const [typed, setTyped] = useState(NOTHING);
  const [own, setOwn] = useState<readonly Refusal[]>([]);
  const client = useQueryClient();
  const toast = useToast();
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: async () => {
      setTyped(NOTHING);
      toast.show({ sentence: 'Đã đổi mật khẩu; các phiên đăng nhập khác của tài khoản đã kết thúc.' });
      await client.invalidateQueries({ queryKey: ['session'] });
      await client.invalidateQueries({ queryKey: ['account'] });
    },
  });
  const submit = () => {
    const { repeated, ...body } = typed;
    if (repeated !== typed.new_password) {
      change.reset();
      setOwn([
        {
          code: 'password-not-repeated',
          field: 'repeated',
          sentence: 'Hai lần nhập mật khẩu mới không giống nhau; hãy nhập lại.',
        },
      ]);
      return;
    }
    setOwn([]);
    change.mutate(body);
  };
  const refused = refusalsOf(change.error);
  const refusals = own.length > 0 ? own : refused;
  return (
    <Form label="Đổi mật khẩu" onSubmit={submit} refusals={refusals}>
      {/* Password managers ask for the name beside the password they keep. */}
      <input type="hidden" name="username" autoComplete="username" value={username} />
      <TextField
        name="current_password"
        label="Mật khẩu hiện tại"
        type="password"
        autoComplete="current-password"
        value={typed.current_password}
        onChange={(value) => setTyped({ ...typed, current_password: value })}
      />
      <TextField
        name="new_password"
        label="Mật khẩu mới"
        hint="Từ 10 ký tự trở lên. Một câu ngắn dễ nhớ thì tốt hơn một từ có ký hiệu."
        type="password"
        autoComplete="new-password"
        value={typed.new_password}
        onChange={(value) => setTyped({ ...typed, new_password: value })}
      />
      <TextField
        name="repeated"
        label="Nhập lại mật khẩu mới"
        type="password"
        autoComplete="new-password"
        value={typed.repeated}
        onChange={(value) => setTyped({ ...typed, repeated: value })}
      />
      <SubmitBar label="Đổi mật khẩu" busy={change.isPending} />
    </Form>
  );
}
