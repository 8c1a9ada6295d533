import type { Text } from '../../conformance/model/text.ts'

/** A message from the subject. */
export interface Incoming {
  readonly value: unknown
  /** Why the body could not be read; then there is no value. */
  readonly problem?: Text
  /** It may come at any time, also twice, so that an expectation that it does not fit passes over it. */
  readonly isUnasked: boolean
}
