/** What the judgement of downloads says in English. */
export const en = {
  'content-wrong': 'What came for “{name}” is not its content.',
  'refusal-untold': 'The client did not say that there is no “{name}”.',
  'refusal-told': 'a message that there is no “{name}”, and no file of that name',
} as const
