/** What the properties of the chat say in English. */
export const en = {
  'purpose-model':
    'Whatever two people say in turns, however long it is and wherever it is cut, each hears exactly what the other said.',
  'model-differs':
    'After {count, plural, one {one text} other {# texts}} the last one is not heard as it was said. What was said: {said}.',
  'title-model': 'A random conversation of two people',
} as const
