/**
 * The acts of the procedure that neither move the case nor hold an asset, except the request that is sent back; in the order
 * in which the page offers them.
 */
import type { ActDefinition } from '../domain/act-definition.ts';
import { amended, withdrawnInPart } from './amending.ts';
import { conflictDeclared, officerChangeRefused, officerChangeRequested } from './changing-officer.ts';
import { confirmationIssued, confirmationRequested } from './confirming-result.ts';
import { assetEntrusted, assetEntrustmentAnswered, entrustmentAcknowledged } from './entrusting-assets.ts';
import { archived, fileChecked, fileOpened } from './file-keeping.ts';
import {
  bankruptcyNoticeReceived,
  discontinuationGroundFound,
  entrustmentGroundFound,
  haltGroundEnded,
  postponementGroundFound,
  postponementRequested,
} from './halting-grounds.ts';
import {
  coercionRequested,
  entrustedVerificationAnswered,
  informationAnswered,
  informationAsked,
  informationReceived,
  verificationEntrusted,
} from './information.ts';
import { agreementRecorded, minutesTaken, noticeIssued, summoned } from './meeting-parties.ts';
import {
  judicialAssistanceAnswered,
  judicialAssistanceSent,
  prisonReported,
  sentToPrison,
} from './prison-and-abroad.ts';
import {
  communePosted,
  communePostingEnded,
  particularsChanged,
  publicationMade,
  publicationRemoved,
  publicationUpdated,
} from './publishing-no-means.ts';
import {
  remissionAccepted,
  remissionFileMade,
  remissionFileSent,
  remissionHeard,
  remissionOpinionReceived,
  remissionProposed,
  remissionRefused,
  remissionRuled,
} from './remission.ts';
import { requestSentBack } from './request-sent-back.ts';
import { sentToProcuracy } from './sent-to-procuracy.ts';
import { mediaNotified, postingEnded, postingStarted, served } from './serving.ts';
import {
  heirsAnswered,
  heirsTold,
  jointDebtorReleased,
  rightsTransferred,
  transferAgreementReceived,
} from './transferring.ts';

export const PROCEDURE_ACTS: readonly ActDefinition[] = [
  fileOpened,
  sentToProcuracy,
  noticeIssued,
  served,
  postingStarted,
  postingEnded,
  mediaNotified,
  sentToPrison,
  prisonReported,
  judicialAssistanceSent,
  judicialAssistanceAnswered,
  summoned,
  minutesTaken,
  agreementRecorded,
  informationReceived,
  informationAsked,
  informationAnswered,
  verificationEntrusted,
  entrustedVerificationAnswered,
  coercionRequested,
  publicationMade,
  communePosted,
  communePostingEnded,
  particularsChanged,
  publicationUpdated,
  publicationRemoved,
  requestSentBack,
  postponementRequested,
  postponementGroundFound,
  bankruptcyNoticeReceived,
  haltGroundEnded,
  discontinuationGroundFound,
  entrustmentGroundFound,
  assetEntrusted,
  assetEntrustmentAnswered,
  entrustmentAcknowledged,
  amended,
  withdrawnInPart,
  conflictDeclared,
  officerChangeRequested,
  officerChangeRefused,
  transferAgreementReceived,
  rightsTransferred,
  heirsTold,
  heirsAnswered,
  jointDebtorReleased,
  remissionProposed,
  remissionRefused,
  remissionFileMade,
  remissionFileSent,
  remissionOpinionReceived,
  remissionAccepted,
  remissionHeard,
  remissionRuled,
  confirmationRequested,
  confirmationIssued,
  fileChecked,
  archived,
];
