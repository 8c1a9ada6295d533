import type { RunReport } from '../../conformance/model/report.ts'
import type { Language } from '../../conformance/model/text.ts'
import { visibleLine } from '../text/visible.ts'
import { type MessageId, say } from '../words/say.ts'

/** A command of the subject with its name. */
export interface NamedCommand {
  readonly id: MessageId
  readonly command: string
}

/** The commands of what was judged: one, or of a pair that of its server and that of its client. */
export function commandsOf({ subject: { command, clientCommand } }: RunReport): readonly NamedCommand[] {
  const named = (id: MessageId, value: string | undefined): NamedCommand[] =>
    value === undefined ? [] : [{ id, command: value }]
  if (clientCommand === undefined) return named('subject.command', command)
  return [...named('subject.server-command', command), ...named('subject.client-command', clientCommand)]
}

/** How the box is called: loudly where the kernel allowed less than was wanted. */
export function boxTitle({ run }: RunReport): MessageId {
  return run.box?.mode === 'process-group' ? 'subject.box.fallback' : 'subject.box'
}

/** What was run and how it was kept apart, for a report in plain text: both commands of a pair, and the box. */
export function programLines(report: RunReport, language: Language): readonly string[] {
  const { subject, run } = report
  const commands = subject.clientCommand === undefined ? [] : commandsOf(report)
  return [
    ...commands.map(({ id, command }) => `${say(id)[language]}: ${command}`),
    ...(run.box ? [`${say(boxTitle(report))[language]}: ${run.box.text[language]}`] : []),
  ].map(visibleLine)
}
