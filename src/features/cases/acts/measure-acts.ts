/** The acts of security measures, coercion and the chain of seized assets, in the order in which the page offers them. */
import type { ActDefinition } from '../domain/act-definition.ts';
import { hidingFound, securityRecorded, accountFrozen, propertyHeld, transferSuspended } from './security-measures.ts';
import { assetOwnerKnown, securityLifted, exitBanProposed, exitBanDecided, exitBanLifted } from './security-ends.ts';
import {
  provisionalReceived,
  provisionalApplied,
  provisionalCourtNotice,
  provisionalChanged,
  provisionalLifted,
} from './security-provisional.ts';
import { accountDeductionDecided, incomeDeductionDecided, moneyCollectionDecided } from './coercion-money.ts';
import { seizureDecided, seizureAnnounced } from './coercion-seizure.ts';
import {
  exploitationDecided,
  exploitationEnded,
  handingOverDecided,
  fineDecided,
  actForcingDecided,
} from './coercion-forcing.ts';
import { coercionPoliceAsked, coercionPoliceAnswered, coercionPolicePlanned } from './coercion-police.ts';
import { coercionPlanDrafted, coercionDraftMeeting, coercionPlanApproved } from './coercion-plan.ts';
import { coercionChairmanReported, coercionCostTold, coercionPlanMeeting } from './coercion-preparation.ts';
import { coercionCarriedOut, coercionNotCarriedOut } from './coercion-outcome.ts';
import { assetSeized, registryAsked, registryTold } from './asset-seizure.ts';
import { assetDisputeTold, commonPropertyTold, assetCourtAsked, assetCourtSettled } from './asset-disputes.ts';
import { priceAgreed, valuationContracted, assetValued, assetPriced } from './asset-valuation.ts';
import { valuationTold, revaluationAsked, coOwnerPriorityTold } from './asset-revaluation.ts';
import { auctionHouseAgreed, auctionContracted } from './asset-auction.ts';
import { auctionSucceeded, assetSoldWithoutAuction, saleCancelled } from './asset-sale.ts';
import { auctionFailed, auctionFailureTold, priceReduced } from './asset-failed-auction.ts';
import { takeOverAsked, takeOverTold, takeOverRefused, takeOverPaymentAsked } from './asset-take-over-answers.ts';
import { assetTakenOver } from './asset-take-over.ts';
import { buyerPaid, saleMoneyDeposited, assetDelivered } from './asset-delivery.ts';
import { assetRedeemed, assetReturned, seizureReleased } from './asset-return.ts';

export const MEASURE_ACTS: readonly ActDefinition[] = [
  hidingFound,
  securityRecorded,
  accountFrozen,
  propertyHeld,
  transferSuspended,
  assetOwnerKnown,
  securityLifted,
  exitBanProposed,
  exitBanDecided,
  exitBanLifted,
  provisionalReceived,
  provisionalApplied,
  provisionalCourtNotice,
  provisionalChanged,
  provisionalLifted,
  accountDeductionDecided,
  incomeDeductionDecided,
  moneyCollectionDecided,
  seizureDecided,
  seizureAnnounced,
  exploitationDecided,
  exploitationEnded,
  handingOverDecided,
  fineDecided,
  actForcingDecided,
  coercionPoliceAsked,
  coercionPoliceAnswered,
  coercionPolicePlanned,
  coercionPlanDrafted,
  coercionDraftMeeting,
  coercionPlanApproved,
  coercionChairmanReported,
  coercionCostTold,
  coercionPlanMeeting,
  coercionCarriedOut,
  coercionNotCarriedOut,
  assetSeized,
  registryAsked,
  registryTold,
  assetDisputeTold,
  commonPropertyTold,
  assetCourtAsked,
  assetCourtSettled,
  priceAgreed,
  valuationContracted,
  assetValued,
  assetPriced,
  valuationTold,
  revaluationAsked,
  coOwnerPriorityTold,
  auctionHouseAgreed,
  auctionContracted,
  auctionSucceeded,
  assetSoldWithoutAuction,
  saleCancelled,
  auctionFailed,
  auctionFailureTold,
  priceReduced,
  takeOverAsked,
  takeOverTold,
  takeOverRefused,
  takeOverPaymentAsked,
  assetTakenOver,
  buyerPaid,
  saleMoneyDeposited,
  assetDelivered,
  assetRedeemed,
  assetReturned,
  seizureReleased,
];
