/** What is said in English about rubrics. */
export const en = {
  empty: 'The file is empty; a rubric has at least “exercise” and “name”.',
  exercise: 'There is no exercise “{name}”. Exercises: {known}.',
  'exercise-near': 'There is no exercise “{name}”. Did you mean “{near}”?',
  requirement: 'The exercise has no requirement “{name}”. Its requirements are: {known}.',
  'requirement-near': 'The exercise has no requirement “{name}”. Did you mean “{near}”?',
  case: 'No case of the exercise matches “{pattern}”. The option --list shows them all.',
  'case-near': 'No case of the exercise matches “{pattern}”. Did you mean “{near}”?',
  'worth-nothing': 'In this rubric every requirement weighs 0, so that there are no points to give.',
  'frozen-other':
    'The rubric {file} is not the one that was frozen: its content changed afterwards. Put it back as it was, or freeze it again with --freeze-rubric.',
  'frozen-unreadable':
    'The file {file}, which says what was frozen, cannot be read. Freeze the rubric again with --freeze-rubric.',
  'frozen-written':
    'Frozen in {file}: {requirements, plural, one {# requirement} other {# requirements}} and {cases, plural, one {# case} other {# cases}}.',
  'newer-cases':
    'The rubric was frozen with version {tool}. Since then there {cases, plural, one {is # new case, which is} other {are # new cases, which are}} shown without counting.',
  'newer-requirements':
    'The rubric was frozen with version {tool}. Since then there {count, plural, one {is # new requirement, which is} other {are # new requirements, which are}} shown without counting: {ids}.',
  'gone-requirements':
    'The rubric was frozen with version {tool}. Of what it counts, {count, plural, one {# requirement no longer exists} other {# requirements no longer exist}} and {count, plural, one {is} other {are}} left out of the points: {ids}.',
  'newer-case': 'This case is newer than the frozen rubric: it is shown, but it does not count.',
  'hidden-cases':
    '{count, plural, one {# case that is not shown counts} other {# cases that are not shown count}} as well.',
  'hidden-of-requirement':
    '{count, plural, one {# case of this requirement is} other {# cases of this requirement are}} not shown.',
  'hidden-dependency': 'It could not be judged, because a case that is not shown did not pass.',
} as const
