import type { RunReport } from '../../conformance/model/report.ts'
import type { Language } from '../../conformance/model/text.ts'
import { shortened, visibleLine } from '../text/visible.ts'
import { say } from '../words/say.ts'
import { interfaceDescription, packetBlock, sectionHeader } from './block.ts'
import { conversationsOf } from './conversations-of.ts'
import { givesEndpoints } from './give-endpoints.ts'
import { tcpPackets } from './tcp-packets.ts'
import type { TimedPacket } from './timed-packet.ts'
import { udpPackets } from './udp-packets.ts'

/** How many characters of a comment are kept. */
const mostCommentCharacters = 2000

/** How long the line rests between one case and the next. */
const restMicros = 1000

/**
 * Every transcript of the run as packets that Wireshark opens. The report has the bytes and their times within a case;
 * headers, handshakes and acknowledgements are made to fit, and the cases follow one another.
 */
export function renderPcapng(report: RunReport, language: Language): Uint8Array {
  const endpointsFor = givesEndpoints()
  let packets = 0
  const nextId = (): number => packets++
  let caseAtMicros = Math.max(0, Date.parse(report.run.startedAt) || 0) * 1000
  const blocks = report.cases.flatMap((result) => {
    const all = conversationsOf(report, result, language).flatMap((conversation): TimedPacket[] => {
      const made = (conversation.transport === 'tcp' ? tcpPackets : udpPackets)(
        conversation,
        endpointsFor(conversation),
        nextId,
      )
      made[0]?.comments.unshift(conversation.title)
      made.at(-1)?.comments.push(...conversation.lastComments)
      return made
    })
    const inOrder = all.sort((a, b) => a.tMs - b.tMs)
    const written = inOrder.map(({ tMs, packet, comments }) =>
      packetBlock({ ...packet, atMicros: caseAtMicros + micros(tMs), comments: comments.map(comment) }),
    )
    const last = inOrder.at(-1)
    if (last) caseAtMicros += micros(last.tMs) + restMicros
    return written
  })
  const { tool, run, subject } = report
  const about = say('capture.about', { exercise: subject.exercise, command: run.commandLine })[language]
  return Buffer.concat([
    sectionHeader(`${tool.name} ${visibleLine(tool.version)}`, comment(about)),
    interfaceDescription('zocalo', say('capture.interface')[language]),
    ...blocks,
  ])
}

function micros(ms: number): number {
  return Math.round(ms * 1000)
}

function comment(text: string): string {
  return shortened(visibleLine(shortened(text, mostCommentCharacters)), mostCommentCharacters)
}
