/** What the judgement of downloads says in English. */
export const en = {
  'content-wrong': 'What came for “{name}” is not its content.',
} as const
