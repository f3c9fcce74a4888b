/**
 * The syllables that Vietnamese can have, folded. Names are made of them, so a typed word that is none was mistyped or is
 * foreign, and of all corrections only those that are syllables need to be looked for: no list of known names is kept.
 */

const ONSETS = ' b c ch d g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x'.split(' ');

const RIMES = [
  'a ac ach ai am an ang anh ao ap at au ay',
  'e ec ech em en eng enh eo ep et eu',
  'i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu',
  'o oa oac oach oai oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot',
  'u ua uac uach uai uan uang uanh uat uau uay uc ue uech uen uenh ueo uet ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyp uyt uyu',
  'y yem yen yet yeu',
]
  .join(' ')
  .split(' ');

const SYLLABLES: ReadonlySet<string> = new Set(
  ONSETS.flatMap((onset) => RIMES.filter((rime) => onset !== 'q' || rime.startsWith('u')).map((rime) => onset + rime)),
);

const LONGEST = 7;

/** Whether a folded word can be a Vietnamese syllable: `nguyen`, not `nguyn`. */
export function isSyllable(word: string): boolean {
  return SYLLABLES.has(word);
}

/** A word that several syllables were run together in, split into as few as possible: `nguyenvan` -> nguyen, van. */
export function splitSyllables(word: string): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    let shortest: readonly string[] | undefined;
    for (let begin = Math.max(0, end - LONGEST); begin < end; begin += 1) {
      const before = best[begin];
      const last = word.slice(begin, end);
      // A single letter is a syllable, but not one that anybody runs together with others.
      if (before === undefined || last.length < 2 || !isSyllable(last)) continue;
      if (shortest === undefined || before.length + 1 < shortest.length) shortest = [...before, last];
    }
    best[end] = shortest;
  }
  return best[word.length];
}
