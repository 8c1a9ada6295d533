import type { CaseResult, RunReport } from '../../conformance/model/report.ts'
import type { Language, Text } from '../../conformance/model/text.ts'
import { finaleOf } from './finale.ts'
import { programText } from './program-text.ts'
import { recordedSteps, type Step } from './recorded-steps.ts'
import { shortText } from './short-text.ts'
import { wireSymptom } from './wire-symptoms.ts'
import { say } from './words/say.ts'

/** As many entries as a report keeps of a failed case: of a longer conversation the middle is missing. */
const mostEntries = 120

/** A plain Python program that shows the failure of a case, or why there cannot be one. */
export function pythonProgram(
  report: RunReport,
  result: CaseResult,
  language: Language,
): { readonly program: string } | { readonly problem: Text } {
  const { id, verdict, reason, role, transcript } = result
  if (verdict !== 'fail' || !reason) return { problem: say('not-failed', { id }) }
  if (role === 'pair') return { problem: say('is-pair', { id }) }
  const { transport } = report.subject
  if (role === 'client' && transport === 'udp') return { problem: say('is-udp-client', { id }) }
  if (result.artifacts.some(({ name }) => name.endsWith('.yaml')))
    return { problem: say('has-scenario', { id, replay: result.replay }) }
  const symptom = wireSymptom(reason.code)
  if (symptom === undefined) return { problem: say('not-on-the-wire', { id, code: reason.code }) }
  const isCut = reason.code.startsWith('cut-')
  const recorded = recordedSteps(transcript)
  if (transcript.length >= mostEntries) return { problem: say('shortened-conversation', { id }) }
  if (recorded.some(({ kind }) => kind === 'cannot')) return { problem: say('cannot-replay', { id }) }
  const steps = withOpenings(recorded, transport === 'udp' || isCut)
  const afterLeaving = symptom === 'less' && !/^(?:closed|reset)-early$/.test(reason.code)
  const finale = steps && finaleOf(steps, { isCut, afterLeaving })
  if (!finale) return { problem: say('shortened-conversation', { id }) }
  if (finale.before.some((step) => step.kind === 'send' && step.totalBytes > step.bytes.length))
    return { problem: say('shortened-message', { id }) }
  const isLess = symptom === 'less' || finale.received.size === 0
  if (!isLess && [...finale.received.values()].some(({ bytes, totalBytes }) => totalBytes > bytes.length))
    return { problem: say('shortened-answer', { id }) }
  const source = { result, reason, transport, finale, isLess, language }
  return { program: shortText(source) ?? programText(source) }
}

/** Every connection is opened before it is used: over UDP by its first datagram. Undefined where an opening is missing. */
function withOpenings(recorded: readonly Step[], mayOpen: boolean): Step[] | undefined {
  const open = new Set<string>()
  const steps: Step[] = []
  for (const step of recorded) {
    if (step.kind === 'open') open.add(step.peer)
    if (step.kind === 'send' && !open.has(step.peer)) {
      if (!mayOpen) return undefined
      open.add(step.peer)
      steps.push({ kind: 'open', peer: step.peer, tMs: step.tMs })
    }
    // what came before anything that is still known was said belongs to what is forgotten
    if (step.kind !== 'read' || open.size > 0) steps.push(step)
  }
  return steps
}
