/** All routes of the documents, below `/api/documents`. */
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { paperRoutes } from './paper-routes.ts';
import type { FindSubject } from './subject-gate.ts';
import { templateRoutes } from './template-routes.ts';

/** `findSubject` says what papers and attachments are about; see `FindSubject`. */
export function documentRoutes(server: ThadsServer, platform: Platform, findSubject: FindSubject): void {
  templateRoutes(server, platform);
  paperRoutes(server, platform, findSubject);
  attachmentRoutes(server, platform, findSubject);
}
