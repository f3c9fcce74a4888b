/** The papers and attachments of a subject, one under the other: on a page of their own, and in a tab of the case. */
import { AttachmentsPanel } from './attachments-panel.tsx';
import { PapersPanel } from './papers-panel.tsx';

export function CasePapers({ subject }: { readonly subject: string }) {
  return (
    <>
      <PapersPanel subject={subject} />
      <AttachmentsPanel subject={subject} />
    </>
  );
}
