/**
 * How a failure shows in the conversation alone. `less`: what was expected never came; `other`: something else came.
 * What is judged by files, terminals or several runs is not here: a plain program cannot show it.
 */
const symptoms: Readonly<Record<string, 'less' | 'other'>> = {
  'no-answer': 'less',
  'partial-answer': 'less',
  'closed-early': 'less',
  'reset-early': 'less',
  'not-told': 'less',
  'not-survived': 'less',
  'broadcast-missing': 'less',
  'join-not-answered': 'less',
  'second-client-unserved': 'less',
  'push-missing': 'less',
  'not-answered-again': 'less',
  'cut-not-understood': 'other',
  'absurd-length': 'other',
  'other-text': 'other',
  'text-differs': 'other',
  'reverses-bytes': 'other',
  'unexpected-bytes': 'other',
  'client-text-differs': 'other',
}

/** How a failure with this code shows in what comes; undefined where it does not. */
export function wireSymptom(code: string): 'less' | 'other' | undefined {
  return Object.hasOwn(symptoms, code) ? symptoms[code] : undefined
}
