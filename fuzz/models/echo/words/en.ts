/** What the properties of echo say in English. */
export const en = {
  'purpose-model': 'Any texts, cut anywhere where they travel in a stream, come back as they were sent.',
  'model-differs':
    'After {count, plural, one {one message} other {# messages}} a text did not come back. The messages: {said}.',
  'model-expected': 'each text, as it was sent',
  'title-model': 'Several texts',
} as const
