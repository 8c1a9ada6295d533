import type { Text } from '../../conformance/model/text.ts'
import { say } from './words/say.ts'

/** Which files were written to while they were measured. */
export function changedSentence(files: readonly string[]): Text {
  return say('changed', { n: files.length, files: files.join(', ') })
}
