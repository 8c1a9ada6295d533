/** What `pnpm coverage` says, in English (ICU messages). */
export const en = {
  help: 'pnpm coverage [--report DIR] [--lang es|en]\nMeasures which lines of the references and of the engine the tests and the check of the references execute, and which requirements receive each kind of test. Writes index.html and coverage.json to DIR (reports/out/coverage).',
  'start-tests': 'Running the tests of the references and of the engine …',
  'start-self-check': 'Checking the references of all exercises …',
  'step-done':
    'Done in {seconds, plural, one {# second} other {# seconds}}; {processes, plural, one {# process or thread was measured} other {# processes and threads were measured}}.',
  room: '{room} {percent, number, ::.0} %, {files, plural, one {# file} other {# files}}',
  cells:
    'Cells without a case: {open, number} without a known reason, {elsewhere, number} that another requirement receives, {cannot, number} where there can be none.',
  'failed-tests': 'A test failed while it was measured: put it right with “pnpm test”, and measure again.',
  'failed-self-check':
    'A reference did not conform while it was measured: put it right with “pnpm conformance”, and measure again.',
  page: 'Page: {page}',
} as const
