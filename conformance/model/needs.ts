/** What a subject must be for a case to apply. */
export interface Needs {
  /** Several connections in one life of the server, one after the other or at once. */
  readonly connections?: 'several' | 'at-once'
  /** The program was launched by us, so that its process can be observed. */
  readonly launched?: true
  /** Nothing has happened in the subject yet, which is only known of a launched one. */
  readonly untouched?: true
  /** An optional feature that must be claimed. */
  readonly claim?: string
  /** An optional feature that must not be claimed. */
  readonly withoutClaim?: string
}
