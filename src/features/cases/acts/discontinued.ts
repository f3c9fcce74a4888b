/** Discontinuation, of the whole case or of a part of its money. */
import { DISCONTINUATION_GROUNDS } from '#law/grounds.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE } from '../domain/act-definition.ts';
import { releaseDue } from '../domain/asset-law.ts';
import { discontinuationBreaches } from '../domain/halting-law.ts';
import { allOf, LAWFUL } from '../domain/legal-evidence.ts';
import { endIn, releasePart, requireBelowRest } from '../domain/movement-intents.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';
import { rulingBreaches } from '../domain/remission-law.ts';

export const discontinued = defineAct({
  type: 'discontinued',
  label: 'Đình chỉ thi hành án',
  article: 'Luật THADS Đ50',
  help: 'Để trống số tiền: đình chỉ toàn bộ, việc kết thúc. Ghi số tiền: chỉ đình chỉ phần đó.',
  abilities: ['sign-decision'],
  from: OPEN_OR_SEPARATE,
  grounds: DISCONTINUATION_GROUNDS,
  ground_label: 'Căn cứ đình chỉ',
  amount: 'part',
  register: 'discontinuation',
  document: 'qd-dinh-chi',
  fields: [NOTE_FIELD],
  meets: ['D22', 'D124'],
  opens: [
    ...OF_A_DECISION,
    {
      rule: 'D16',
      is_paperwork: true,
      outlives_case: true,
      when: (terms, state) =>
        terms.amount_vnd === null && (state.position === 'no-means' || state.position === 'separate-book'),
    },
    releaseDue((terms) => terms.amount_vnd === null),
  ],
  law: allOf(discontinuationBreaches, (question) =>
    question.terms.ground === 'e' ? rulingBreaches(question, 'exempt') : LAWFUL,
  ),
  decide: (state, terms) => {
    if (terms.amount_vnd === null) return endIn(state, 'discontinued', terms.dated_on);
    const below = requireBelowRest(state, terms.amount_vnd);
    return below.ok ? releasePart(state, 'discontinued', terms.amount_vnd, terms.dated_on, 'released_vnd') : below;
  },
});
