/** What others may ask the statistics. */
export { check } from './queries/check.ts';
export { eachCaseOfFigure } from './queries/report-cases.ts';
export { resultsNarrative } from './queries/results-narrative.ts';
export { resultsReport } from './queries/results-report.ts';
