/** What the properties of helpdesk say in English. */
export const en = {
  'purpose-model':
    'Whatever the name and the questions are, the name comes back and each question gets the same answer.',
  'model-differs':
    'The conversation of “{name}” goes wrong after {count, plural, =0 {no question} one {one question} other {# questions}}.',
  'model-expected': 'the name in the personal answer, and the same answer to each question',
  'title-model': 'One name and several questions',
} as const
