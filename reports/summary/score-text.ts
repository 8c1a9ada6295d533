import type { RunReport } from '../../conformance/model/report.ts'
import type { Text } from '../../conformance/model/text.ts'
import { say } from '../words/say.ts'

/** The score in words: points where a rubric gives them, otherwise requirements. */
export function scoreText({ run, score }: RunReport): Text {
  return say(run.rubric ? 'headline.points' : 'headline.score', { ...score })
}
