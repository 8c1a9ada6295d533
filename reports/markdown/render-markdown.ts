import type { RunReport } from '../../conformance/model/report.ts'
import type { Language, Text } from '../../conformance/model/text.ts'
import { type Cause, causesOf } from '../summary/causes.ts'
import { boxTitle, commandsOf } from '../summary/programs-and-box.ts'
import { visibleLine } from '../text/visible.ts'
import { type MessageId, say } from '../words/say.ts'

/** The run as Markdown for a comment or an issue: verdict, causes with their cases, requirements. */
export function renderMarkdown(report: RunReport, language: Language): string {
  const word = (id: MessageId, values?: Record<string, string | number>): string => say(id, values)[language]
  const text = (value: Text): string => plain(value[language])
  const { verdict, score, subject, run, counts } = report
  const causes = causesOf(report)
  const causeLines = (cause: Cause, index: number): string[] => {
    const first = cause.cases[0]
    const title = cause.diagnosis?.title ?? cause.reason?.text
    const reason = first?.reason
    return [
      `### ${index + 1}. ${title ? text(title) : plain(cause.id)}`,
      '',
      ...(cause.diagnosis
        ? [text(cause.diagnosis.explanation), '', `**${word('story.advice')}:** ${text(cause.diagnosis.advice)}`, '']
        : []),
      ...(reason?.expected ? [`- **${word('story.expected')}:** ${text(reason.expected)}`] : []),
      ...(reason?.actual ? [`- **${word('story.actual')}:** ${text(reason.actual)}`] : []),
      ...(first ? [`- **${word('story.replay')}:** ${code(first.replay)}`] : []),
      `- **${word('requirements.cases')}:** ${cause.cases.map(({ id }) => code(id)).join(', ')}`,
      '',
    ]
  }
  return [
    `# ${word(`headline.${verdict}`)}: ${plain(subject.exercise)}`,
    '',
    `**${word('headline.score', { ...score })}.** ${(['fail', 'error', 'inconclusive', 'pass'] as const).map((name) => word(`count.${name}`, { n: counts[name] })).join(' · ')} · ${word('console.seed', { seed: String(run.seed) })}`,
    '',
    ...(subject.clientCommand === undefined ? [] : commandsOf(report)).map(
      ({ id, command }) => `- **${word(id)}:** ${code(command)}`,
    ),
    ...(run.box ? [`- **${word(boxTitle(report))}:** ${text(run.box.text)}`] : []),
    ...(subject.clientCommand === undefined && !run.box ? [] : ['']),
    ...(run.endedEarly ? [`> **${word('ended.title')}.** ${text(run.endedEarly.text)}`, ''] : []),
    ...(causes.length > 0 ? [`## ${word('start.title')}`, ''] : []),
    ...causes.flatMap(causeLines),
    `## ${word('requirements.title')}`,
    '',
    `| ${word('requirements.id')} | | ${word('requirements.text')} | ${word('requirements.verdict')} |`,
    '|---|---|---|---|',
    ...report.requirements.map(
      ({ id, level, text: asked, verdict: result }) =>
        `| ${plain(id)} | ${word(`level.${level}`)} | ${text(asked)} | ${word(`verdict.${result}`)} |`,
    ),
    '',
  ].join('\n')
}

/** Text that Markdown shows as it is: nothing in it can become markup, a link, a mention or a cell. */
function plain(text: string): string {
  return visibleLine(text)
    .replace(/[\\`*_{}[\]<>|~&#!]/g, '\\$&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/@/g, '@\u2060')
}

/** A code span whose fence is longer than any run of backticks inside. */
function code(text: string): string {
  const shown = visibleLine(text)
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence} ${shown} ${fence}`
}
