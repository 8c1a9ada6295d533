import type { RunReport } from '../../conformance/model/report.ts'
import type { Language } from '../../conformance/model/text.ts'
import { type Cause, causesOf } from '../summary/causes.ts'
import { undecidedRequirements } from '../summary/deciding.ts'
import { scoreText } from '../summary/score-text.ts'
import { shortened, visible } from '../text/visible.ts'
import { say } from '../words/say.ts'

/** How many characters an annotation has at most; GitHub cuts it at 4096. */
const mostCharacters = 3000

/** How many of the cases of a cause are named. */
const casesPerCause = 5

type Kind = 'error' | 'warning' | 'notice'

/**
 * The run as commands that GitHub Actions reads from the output of a step: a notice with the verdict, an error for each
 * cause that decides, a warning for each that does not. It shows ten of a kind per step, so causes come before cases.
 */
export function renderGithub(report: RunReport, language: Language): string {
  const { verdict, subject, run } = report
  const errors = report.cases.filter((result) => result.verdict === 'error')
  const [firstError] = errors
  const undecided = undecidedRequirements(report)
  return [
    command('notice', `Zócalo · ${subject.exercise}`, [
      say(`headline.${verdict}`)[language],
      `${scoreText(report)[language]} · ${say('console.seed', { seed: String(run.seed) })[language]}`,
    ]),
    ...(run.endedEarly ? [command('warning', say('ended.title')[language], [run.endedEarly.text[language]])] : []),
    ...causesOf(report).map((cause) => causeCommand(cause, language)),
    ...(firstError
      ? [
          command('error', say('headline.error')[language], [
            `${firstError.id}: ${firstError.reason?.text[language] ?? firstError.purpose[language]}`,
            say('headline.not-yours')[language],
          ]),
        ]
      : []),
    ...(undecided.length > 0
      ? [
          command(
            'warning',
            say('console.undecided')[language],
            undecided.map(({ id, text }) => `${id} ${text[language]}`),
          ),
        ]
      : []),
    '',
  ].join('\n')
}

function causeCommand({ id, diagnosis, reason, cases, deciding }: Cause, language: Language): string {
  const [first] = cases
  const more = cases.length - casesPerCause
  return command(deciding ? 'error' : 'warning', (diagnosis?.title ?? reason?.text)?.[language] ?? id, [
    ...(diagnosis ? [`${say('story.advice')[language]}: ${diagnosis.advice[language]}`] : []),
    ...(first ? [first.purpose[language]] : []),
    ...(reason?.expected ? [`${say('story.expected')[language]}: ${reason.expected[language]}`] : []),
    ...(reason?.actual ? [`${say('story.actual')[language]}: ${reason.actual[language]}`] : []),
    ...(first ? [`${say('console.again')[language]} ${first.replay}`] : []),
    ...cases.slice(0, casesPerCause).map((result) => `✕ ${result.id}`),
    ...(more > 0 ? [say('export.more-cases', { n: more })[language]] : []),
  ])
}

/** One line, whatever the texts hold; in a property, colon and comma are written out as well. */
function command(kind: Kind, title: string, lines: readonly string[]): string {
  const property = escaped(shortened(title, 200)).replace(/:/g, '%3A').replace(/,/g, '%2C')
  return `::${kind} title=${property}::${escaped(shortened(lines.join('\n'), mostCharacters))}`
}

function escaped(text: string): string {
  return visible(text).replace(/%/g, '%25').replace(/\n/g, '%0A')
}
