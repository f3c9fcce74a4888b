/** Schemas of the sign-in routes. */
import { Type } from 'typebox';
import { codeSchema, isoDaySchema, nullable, objectOf, oneOf, pageOf, pageQuery } from '#platform/http/schemas.ts';
import { LONGEST_PASSWORD } from './domain/password-rules.ts';

const passwordSchema = Type.String({ minLength: 1, maxLength: LONGEST_PASSWORD });
const placeSchema = objectOf({ code: Type.String(), name: Type.String() });

export const sessionAnswer = Type.Union([
  objectOf({
    signed_in: Type.Literal(false),
    demo_sign_ins: Type.Array(objectOf({ username: Type.String(), password: Type.String(), label: Type.String() })),
    single_sign_on: Type.Boolean(),
  }),
  objectOf({
    signed_in: Type.Literal(true),
    person: objectOf({
      username: Type.String(),
      code: Type.String(),
      name: Type.String(),
      post_label: Type.String(),
      unit_code: Type.String(),
      unit_name: Type.String(),
    }),
    abilities: Type.Array(Type.String()),
    units: Type.Array(placeSchema),
    today: isoDaySchema,
    clock_movable: Type.Boolean(),
    must_change_password: Type.Boolean(),
    totp_enabled: Type.Boolean(),
  }),
]);

export const signInBody = objectOf({
  username: Type.String({ minLength: 1, maxLength: 100 }),
  password: passwordSchema,
  totp: Type.Optional(Type.String({ maxLength: 40, description: 'Mã 6 số, hoặc một mã khôi phục.' })),
});

export const passwordBody = objectOf({ current_password: passwordSchema, new_password: passwordSchema });
export const onlyPasswordBody = objectOf({ password: passwordSchema });
export const totpCodeBody = objectOf({ code: Type.String({ minLength: 6, maxLength: 10 }) });

export const totpEnrolment = objectOf({
  uri: Type.String({ description: 'otpauth://..., để hiện thành mã QR.' }),
  recovery_codes: Type.Array(Type.String()),
});

export const sessionsAnswer = objectOf({
  rows: Type.Array(
    objectOf({
      id: Type.String(),
      device: Type.String(),
      began_at: Type.String(),
      ends_at: Type.String(),
      current: Type.Boolean(),
    }),
  ),
});

export const doneAnswer = objectOf({ done: Type.Literal(true) });
export const endedAnswer = objectOf({ ended: Type.Integer() });
export const sessionParams = objectOf({ id: codeSchema });
export const staffParams = objectOf({ staff: codeSchema });

export const accountsQuery = objectOf({ unit: Type.Optional(codeSchema), ...pageQuery });
export const accountsAnswer = pageOf(
  objectOf({
    staff: Type.String(),
    name: Type.String(),
    username: nullable(Type.String()),
    state: oneOf(['none', 'active', 'locked', 'locked-after-failures']),
    one_time_password: Type.Boolean(),
    totp_enabled: Type.Boolean(),
    open_sessions: Type.Integer(),
  }),
);
export const createAccountBody = objectOf({
  staff: codeSchema,
  username: Type.Optional(Type.String({ minLength: 3, maxLength: 60 })),
});
export const newPasswordAnswer = objectOf({
  staff: Type.String(),
  username: Type.String(),
  one_time_password: Type.String({ description: 'Chỉ hiện một lần; người nhận phải đổi khi đăng nhập.' }),
});
