import type { Aspect } from '../../conformance/model/report.ts'
import type { Text } from '../../conformance/model/text.ts'
import type { ProtocolCell, ProtocolRow } from './coverage-report.ts'
import type { ExerciseRecord } from './exercise-record.ts'
import { hasCases } from './has-cases.ts'
import { say } from './words/say.ts'

/** Why no case stands under an aspect of a requirement. */
type Why = Pick<ProtocolCell, 'state' | 'reason'>

/** Why `row` has no case under `aspect`; `open` where no reason is known. */
export function whyEmpty(aspect: Aspect, row: ProtocolRow, rows: readonly ProtocolRow[], record: ExerciseRecord): Why {
  const impossible = whyImpossible(aspect, row, record)
  if (impossible) return { state: 'cannot', reason: impossible }
  const others = rows.filter(
    (other) => other !== row && other.cells.some((cell) => cell.aspect === aspect && hasCases(cell)),
  )
  if (others.length === 0) return { state: 'open' }
  const names = others.map(({ id }) => id)
  return { state: 'elsewhere', reason: say('why.elsewhere', { n: names.length, names: names.join(', ') }) }
}

function whyImpossible(aspect: Aspect, row: ProtocolRow, { report, transports }: ExerciseRecord): Text | undefined {
  if ((aspect === 'cut' || aspect === 'joined') && transports.every((transport) => transport === 'udp'))
    return say('why.datagrams')
  const filled = row.cells.filter(hasCases)
  if (isAboutTransport(filled)) return say('why.transport')
  const [only] = filled
  if (filled.length === 1 && only && only.aspect !== 'valid' && aspect === 'valid')
    return say(`why.only-${only.aspect}`)
  if (aspect === 'concurrent' && isOnlyForClients(row, report.cases)) return say('why.one-conversation')
  return undefined
}

/** Whether it is asked over which transport one speaks: that cannot depend on what is sent. */
function isAboutTransport(filled: readonly ProtocolCell[]): boolean {
  return filled.some(({ cases }) => cases.some((id) => id.includes('/transport/')))
}

function isOnlyForClients({ id }: ProtocolRow, cases: ExerciseRecord['report']['cases']): boolean {
  const own = cases.filter(({ requirements }) => requirements.includes(id))
  return own.length > 0 && own.every(({ role }) => role === 'client')
}
