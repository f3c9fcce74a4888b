/**
 * The catalogue of acts that this slice knows. Other slices add theirs in `src/app`; nobody else lists act types.
 */
import type { ActDefinition } from '../domain/act-definition.ts';
import { amountAdded } from './amount-added.ts';
import { cancelled } from './cancelled.ts';
import { classifiedNoMeans } from './classified-no-means.ts';
import { collected } from './collected.ts';
import { completed } from './completed.ts';
import { corrected } from './corrected.ts';
import { decided } from './decided.ts';
import { discontinued } from './discontinued.ts';
import { entrusted } from './entrusted.ts';
import { MEASURE_ACTS } from './measure-acts.ts';
import { movedToSeparateBook } from './moved-to-separate-book.ts';
import { notified } from './notified.ts';
import { officerChanged } from './officer-changed.ts';
import { pausedForComplaint } from './paused-for-complaint.ts';
import { postponed } from './postponed.ts';
import { PROCEDURE_ACTS } from './procedure-acts.ts';
import { reduced } from './reduced.ts';
import { resumed } from './resumed.ts';
import { suspended } from './suspended.ts';
import { takenUp } from './taken-up.ts';
import { verified } from './verified.ts';
import { withdrawn } from './withdrawn.ts';

export type ActCatalogue = ReadonlyMap<string, ActDefinition>;

/** In the order in which the page offers them. */
export const ACT_CATALOGUE: ActCatalogue = new Map(
  [
    decided,
    notified,
    verified,
    collected,
    completed,
    classifiedNoMeans,
    movedToSeparateBook,
    resumed,
    postponed,
    suspended,
    pausedForComplaint,
    amountAdded,
    reduced,
    discontinued,
    entrusted,
    ...MEASURE_ACTS,
    officerChanged,
    withdrawn,
    cancelled,
    takenUp,
    ...PROCEDURE_ACTS,
    corrected,
  ].map((definition) => [definition.type, definition]),
);
