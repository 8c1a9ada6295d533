import type { CaseResult } from '../../conformance/model/report.ts'
import type { Language, Text } from '../../conformance/model/text.ts'
import { visible } from '../text/visible.ts'
import { type MessageId, say } from '../words/say.ts'

/** What there is to say about one case in plain text: reason, expected, received, diagnosis with its advice, replay. */
export function caseReportText(result: CaseResult, language: Language): string {
  const { reason, diagnosis, hint, replay } = result
  const line = (id: MessageId, text: Text | undefined): string[] =>
    text ? [`${say(id)[language]}: ${text[language]}`] : []
  return visible(
    [
      ...(reason ? [reason.text[language]] : []),
      ...line('story.expected', reason?.expected),
      ...line('story.actual', reason?.actual),
      ...diagnosis.flatMap(({ id, title, explanation, advice }) => [
        `${say('export.diagnosis')[language]}: ${title[language]} (${id})`,
        explanation[language],
        ...line('story.advice', advice),
      ]),
      ...line('story.hint', hint),
      `${say('console.again')[language]} ${replay}`,
    ].join('\n'),
  )
}
