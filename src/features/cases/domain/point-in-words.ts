/** A citation of the law as the grounds of a paper write it. */

const CITATION = /^Luật THADS Đ(\d+[a-z]?)(?: k(\d+[a-z]?))?(?: điểm ([a-zđ]))?$/u;

/** `Luật THADS Đ48 k1 điểm c` -> `điểm c khoản 1 Điều 48`; undefined where it cites several, or another text than the law. */
export function pointInWords(article: string): string | undefined {
  const found = CITATION.exec(article);
  if (found === null) return undefined;
  const [, number, clause, point] = found;
  return [
    ...(point === undefined ? [] : [`điểm ${point}`]),
    ...(clause === undefined ? [] : [`khoản ${clause}`]),
    `Điều ${number ?? ''}`,
  ].join(' ');
}
