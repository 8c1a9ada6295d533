import type { CaseResult, RunReport } from '../../conformance/model/report.ts'
import type { Language, Text } from '../../conformance/model/text.ts'
import { verdictMarks } from '../console/verdict-marks.ts'
import { type Cause, causesOf } from '../summary/causes.ts'
import { boxTitle, commandsOf } from '../summary/programs-and-box.ts'
import { scoreText } from '../summary/score-text.ts'
import { type MessageId, say } from '../words/say.ts'
import { code, codeBlock, details, plain } from './markdown-text.ts'

/** How many cases of one cause are named. */
const casesPerCause = 40

/** GitHub refuses the summary of a step from 1 MiB on; some of it is left for what else the step writes. */
const mostBytes = 900_000

/** The run as Markdown for a comment, an issue or the summary of a step: verdict, causes with their cases, requirements. */
export function renderMarkdown(report: RunReport, language: Language): string {
  const word = wordsIn(language)
  const opening = headLines(report, language)
  const requirements = requirementLines(report, language)
  const causes = causesOf(report)
  const title = causes.length > 0 ? [`## ${word('start.title')}`, ''] : []
  let left = mostBytes - bytes([...opening, ...title, ...requirements])
  const told = causes
    .map((cause, index) => causeLines(cause, index, language))
    .filter((lines) => {
      left -= bytes(lines)
      return left > 0
    })
  const more = causes.length - told.length
  return [
    ...opening,
    ...title,
    ...told.flat(),
    ...(more > 0 ? [word('export.more-causes', { n: more }), ''] : []),
    ...requirements,
  ].join('\n')
}

function headLines(report: RunReport, language: Language): readonly string[] {
  const word = wordsIn(language)
  const { verdict, subject, run, counts } = report
  const numbers = (['fail', 'error', 'inconclusive', 'pass'] as const).map((name) =>
    word(`count.${name}`, { n: counts[name] }),
  )
  const facts = [
    ...(subject.clientCommand === undefined ? [] : commandsOf(report)).map(
      ({ id, command }) => `- **${word(id)}:** ${code(command)}`,
    ),
    ...(run.box ? [`- **${word(boxTitle(report))}:** ${plain(run.box.text[language])}`] : []),
    ...(run.rubric?.notes ?? []).map((note) => `- ${plain(note[language])}`),
  ]
  return [
    `# ${word(`headline.${verdict}`)}: ${plain(subject.exercise)}`,
    '',
    `**${scoreText(report)[language]}.** ${[...numbers, word('console.seed', { seed: String(run.seed) })].join(' · ')}`,
    '',
    ...(facts.length > 0 ? [...facts, ''] : []),
    ...(run.endedEarly ? [`> **${word('ended.title')}.** ${plain(run.endedEarly.text[language])}`, ''] : []),
  ]
}

function causeLines({ id, diagnosis, reason, cases }: Cause, index: number, language: Language): readonly string[] {
  const word = wordsIn(language)
  const first = cases[0]
  const line = (name: MessageId, text: Text | undefined): string[] =>
    text ? [`- **${word(name)}:** ${plain(text[language])}`] : []
  const more = cases.length - casesPerCause
  return [
    `### ${index + 1}. ${plain((diagnosis?.title ?? reason?.text)?.[language] ?? id)}`,
    '',
    ...(diagnosis
      ? [
          plain(diagnosis.explanation[language]),
          '',
          `**${word('story.advice')}:** ${plain(diagnosis.advice[language])}`,
          '',
        ]
      : []),
    ...line('story.expected', first?.reason?.expected),
    ...line('story.actual', first?.reason?.actual),
    ...line('story.hint', first?.hint),
    ...(first ? [`- **${word('story.replay')}:** ${code(first.replay)}`] : []),
    '',
    ...(diagnosis?.remedy === undefined ? [] : details(word('start.remedy'), codeBlock(diagnosis.remedy))),
    ...details(word('start.cases', { n: cases.length }), [
      ...cases.slice(0, casesPerCause).map((result) => caseLine(result, language)),
      ...(more > 0 ? [`- ${word('export.more-cases', { n: more })}`] : []),
    ]),
  ]
}

function caseLine({ id, purpose }: CaseResult, language: Language): string {
  return `- ${code(id)} ${plain(purpose[language])}`
}

function requirementLines(report: RunReport, language: Language): readonly string[] {
  const word = wordsIn(language)
  return [
    `## ${word('requirements.title')}`,
    '',
    `| ${word('requirements.id')} | | ${word('requirements.text')} | ${word('requirements.verdict')} |`,
    '|---|---|---|---|',
    ...report.requirements.map(
      ({ id, level, text, verdict }) =>
        `| ${plain(id)} | ${word(`level.${level}`)} | ${plain(text[language])} | ${verdictMarks[verdict]} ${word(`verdict.${verdict}`)} |`,
    ),
    '',
  ]
}

function wordsIn(language: Language): (id: MessageId, values?: Record<string, string | number>) => string {
  return (id, values) => say(id, values)[language]
}

function bytes(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0)
}
