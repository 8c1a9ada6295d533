/** What the two exercises of the chat do not share: their name, and what carries their messages. */
export interface ChatExercise {
  readonly exercise: string
  /** Prefix of its requirement ids, for example `CT`. */
  readonly prefix: string
  readonly transport: 'tcp' | 'udp'
}

/** The id of a case of this exercise. */
export function caseId({ exercise }: ChatExercise, path: string): string {
  return `${exercise}/${path}`
}
