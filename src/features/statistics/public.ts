/** What others may call of the statistics: the questions they answer, and the formats they answer in. */
export { check } from './queries/check.ts';
export { eachCaseOfFigure } from './queries/report-cases.ts';
export { resultsNarrative } from './queries/results-narrative.ts';
export { resultsReport } from './queries/results-report.ts';
export { presentReport } from './templates/results-json.ts';
export { presentCase } from './templates/figure-cases.ts';
export { PLAIN_CSV, resultsCsv } from './templates/results-csv.ts';
export { resultsText } from './templates/results-text.ts';
export { statisticsRoutes } from './routes.ts';
