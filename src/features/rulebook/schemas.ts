/** Schemas of the rulebook's routes. */
import { Type } from 'typebox';
import { isoDaySchema, objectOf, oneOf } from '#platform/http/schemas.ts';
import { HOLIDAY_ADDITIONS } from './commands/add-holiday.ts';

const documentNumber = Type.String({ minLength: 1, maxLength: 100, description: 'Số văn bản công bố.' });

export const rulebookAnswer = objectOf({
  calendar_changes: Type.Array(
    objectOf({
      seq: Type.Integer(),
      day: isoDaySchema,
      effect: oneOf(['off', 'worked', 'standard']),
      name: Type.String(),
      document_number: Type.String(),
      changed_by_name: Type.String(),
      changed_on: isoDaySchema,
    }),
  ),
  setting_changes: Type.Array(
    objectOf({
      seq: Type.Integer(),
      name: Type.String(),
      value: Type.String(),
      valid_from: isoDaySchema,
      document_number: Type.String(),
      note: Type.String(),
      changed_by_name: Type.String(),
      changed_on: isoDaySchema,
    }),
  ),
});

export const addHolidayBody = objectOf({
  kind: oneOf(HOLIDAY_ADDITIONS),
  day: isoDaySchema,
  last_day: Type.Optional(isoDaySchema),
  name: Type.String({ minLength: 2, maxLength: 200 }),
  document_number: documentNumber,
});
export const addHolidayAnswer = objectOf({ days: Type.Array(Type.String()) });

export const removeHolidayBody = objectOf({ day: isoDaySchema, document_number: documentNumber });
export const removeHolidayAnswer = objectOf({ day: Type.String() });

export const settingParams = objectOf({ name: Type.String({ minLength: 1, maxLength: 60 }) });
export const setSettingBody = objectOf({
  value: Type.String({ minLength: 0, maxLength: 400 }),
  valid_from: isoDaySchema,
  document_number: documentNumber,
  note: Type.Optional(Type.String({ maxLength: 1000 })),
});
export const setSettingAnswer = objectOf({ name: Type.String() });
