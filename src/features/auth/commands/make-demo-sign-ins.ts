/** Makes the sign-ins that exist only in a demonstration, and marks it as complete. Their password is no secret. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import { refuseNotPermitted } from '#platform/actor.ts';
import type { DemoSignIn, People } from '../contract.ts';
import { writeDemoSignIns } from '../demonstration.ts';
import { hashPassword } from '../password-hash.ts';
import { insertAccount } from './manage-account.ts';

const DEMO_PASSWORD = 'thi-hanh-an-2021';

export type MakeDemoSignInsInput = {
  readonly people: readonly { readonly staff: string; readonly label: string }[];
};

/** For the operator, on a database just filled with the demonstration. */
export function makeDemoSignIns(
  people: Pick<People, 'findColleague'>,
): Command<MakeDemoSignInsInput, { made: number }> {
  return {
    name: 'auth.make-demo-sign-ins',
    subject: () => 'demonstration',
    authorise: (actor) => (actor.everything ? accept(null) : refuseNotPermitted(actor, 'tạo dữ liệu mẫu')),
    run: async ({ transaction }, input) => {
      const password_hash = await hashPassword(DEMO_PASSWORD);
      const sign_ins: DemoSignIn[] = [];
      for (const { staff, label } of input.people) {
        // eslint-disable-next-line no-await-in-loop -- six people, once in the life of a database
        const colleague = await people.findColleague(transaction, staff);
        if (colleague === undefined) return refuse(refusal('staff-not-found', `Không có cán bộ "${staff}".`));
        const username = staff.toLowerCase();
        // eslint-disable-next-line no-await-in-loop -- the same
        const made = await insertAccount(transaction, colleague, { username, password_hash, one_time: false });
        if (!made.ok) return made;
        sign_ins.push({ username, password: DEMO_PASSWORD, label: `${label} · ${colleague.name}` });
      }
      await writeDemoSignIns(transaction, sign_ins);
      return accept({ made: sign_ins.length });
    },
  };
}
