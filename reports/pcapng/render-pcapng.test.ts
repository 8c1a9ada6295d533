import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { CaseResult, RunReport } from '../../conformance/model/report.ts'
import type { TranscriptEntry } from '../../conformance/model/transcript.ts'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { pairReport } from '../fixtures/pair-report.ts'
import { runTool } from '../fixtures/run-tool.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderPcapng } from './render-pcapng.ts'

const folder = mkdtempSync(join(tmpdir(), 'zocalo-pcapng-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0

function capture(report: RunReport, language: 'es' | 'en' = 'es'): string {
  const path = join(folder, `${files++}.pcapng`)
  writeFileSync(path, renderPcapng(report, language))
  return path
}

/** What Wireshark's own reader says, every checksum looked at. */
function tshark(path: string, ...args: readonly string[]): string {
  const checks = ['tcp', 'udp', 'ip'].flatMap((protocol) => ['-o', `${protocol}.check_checksum:TRUE`])
  return runTool('tshark', 'tshark', ['-r', path, ...checks, ...args])
}

const bad =
  '_ws.malformed || tcp.analysis.flags || ip.checksum.status == 0 || tcp.checksum.status == 0 || udp.checksum.status == 0'

/** The columns of every packet that the filter lets through. */
function rows(path: string, filter: string, ...fields: readonly string[]): string[][] {
  const columns = fields.flatMap((field) => ['-e', field])
  const lines = tshark(path, '-Y', filter, '-T', 'fields', ...columns, '-E', 'aggregator=|').split('\n')
  return lines.filter((line) => line !== '').map((line) => line.split('\t'))
}

/** What both sides of a TCP stream said, as Wireshark puts it together: that of the caller, that of the called. */
function followed(path: string, stream: number): { readonly caller: Buffer; readonly called: Buffer } {
  const lines = tshark(path, '-q', '-z', `follow,tcp,raw,${stream}`).split('\n')
  const said = lines.filter((line) => /^\t?(?:[0-9a-f]{2})+$/.test(line))
  const of = (isCalled: boolean) => said.filter((line) => line.startsWith('\t') === isCalled).map((line) => line.trim())
  return { caller: Buffer.from(of(false).join(''), 'hex'), called: Buffer.from(of(true).join(''), 'hex') }
}

function withTranscripts(
  transcripts: readonly (readonly TranscriptEntry[])[],
  part: Partial<CaseResult> = {},
  transport: 'tcp' | 'udp' = 'tcp',
): RunReport {
  const report = sampleReport()
  const [first] = report.cases
  if (!first) throw new Error('the sample has no case')
  const cases = transcripts.map((transcript, index) => ({ ...first, ...part, id: `canvas/made/${index}`, transcript }))
  return { ...report, subject: { ...report.subject, transport }, cases }
}

const moved = (tMs: number, direction: 'in' | 'out', bytes: Buffer, peer = 'ana'): TranscriptEntry => ({
  tMs,
  peer,
  direction,
  bytes: bytes.toString('base64'),
})

const event = (
  tMs: number,
  kind: NonNullable<TranscriptEntry['event']>,
  more: Partial<TranscriptEntry> = {},
): TranscriptEntry => ({
  tMs,
  peer: 'ana',
  direction: 'event',
  bytes: '',
  event: kind,
  ...more,
})

test.each([
  ['a failing server', sampleReport, 84],
  ['a pair', pairReport, 34],
  ['hostile texts', hostileReport, 560],
])('Wireshark finds nothing wrong: %s', (_, made, packets) => {
  const path = capture(made())
  expect(rows(path, bad, 'frame.number', '_ws.expert.message')).toEqual([])
  expect(runTool('capinfos', 'wireshark-common', ['-c', '-o', '-M', path])).toMatch(
    new RegExp(`Number of packets:\\s+${packets}\\n[\\s\\S]*Strict time order:\\s+True`),
  )
  const read = tshark(path, '-T', 'fields', '-e', 'frame.comment')
  expect(read).not.toMatch(/(?![\n\t])[\p{Cc}\u202e]/u)
})

test('a bad checksum would be found', () => {
  const path = capture(sampleReport())
  const bytes = Buffer.from(renderPcapng(sampleReport(), 'es'))
  const at = bytes.indexOf('{"comando')
  bytes.write('X', at)
  writeFileSync(path, bytes)
  expect(rows(path, bad, 'frame.number')).toEqual([['31']])
})

test('every stream, followed, is what the transcript says', () => {
  const { caller, called } = followed(capture(sampleReport()), 0)
  const transcript = sampleReport().cases[1]?.transcript ?? []
  const out = transcript.filter(({ direction }) => direction === 'out').map(({ bytes }) => Buffer.from(bytes, 'base64'))
  expect(caller).toEqual(Buffer.concat(out))
  expect(caller.toString()).toContain('{"comando":"nuevo"}')
  expect(called).toHaveLength(0)
})

test('long data travels in several segments, in both directions, and stays the same', () => {
  const question = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251))
  const answer = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7) % 253))
  const made = withTranscripts([
    [event(0, 'open'), moved(1, 'out', question), moved(2, 'in', answer), event(3, 'end-received')],
  ])
  const path = capture(made)
  expect(followed(path, 0)).toEqual({ caller: question, called: answer })
  expect(rows(path, bad, 'frame.number')).toEqual([])
  expect(Math.max(...rows(path, 'tcp.len > 0', 'tcp.len').map(([length]) => Number(length)))).toBe(1448)
})

test.each([
  ['es', 'Falla', 'El mensaje «nuevo», con su cuerpo cortado', 'el corte se vio', 'se acabó el plazo'],
  ['en', 'Fail', 'The message “nuevo”, its body cut', 'the cut was seen', 'time is up'],
] as const)('comments name the case, and tell what has no bytes: %s', (language, verdict, purpose, cut, deadline) => {
  const comments = rows(
    capture(sampleReport(), language),
    'tcp.stream == 0 && frame.comment',
    'frame.number',
    'frame.comment',
  )
  expect(comments.map(([number]) => number)).toEqual(['1', '6', '8'])
  for (const words of ['canvas/cuts/nuevo-body-at-every-offset', verdict, purpose, 'ana'])
    expect(comments[0]?.[1]).toContain(words)
  expect(comments[1]?.[1]).toContain(cut)
  expect(comments[2]?.[1]).toContain(deadline)
})

test('what the report did not keep is told by the length of the packet and a comment', () => {
  const path = capture(sampleReport())
  const cut = rows(path, 'frame.cap_len < frame.len && tcp.stream == 3', 'frame.len', 'tcp.len')
  expect(cut).toEqual([
    ['46', '6'],
    ['29992', '29952'],
  ])
  // the comment stands on the first packet of what was sent, which has the bytes that were kept
  const told = rows(path, 'frame.comment contains "no guardó" && tcp.stream == 3', 'tcp.len', 'frame.comment')
  expect(told[1]).toEqual(['96', expect.stringMatching(/29\D?952 bytes/)])
})

test('a length that was only announced makes no large file', () => {
  const announced = { ...moved(1, 'in', Buffer.from('abc')), totalBytes: 2 ** 40 }
  const made = withTranscripts([[event(0, 'open'), announced, moved(2, 'out', Buffer.from('next'))]])
  expect(renderPcapng(made, 'es').length).toBeLessThan(20_000)
  expect(rows(capture(made), '_ws.malformed', 'frame.number')).toEqual([])
})

test('times are those of the run and of the transcript, and cases follow one another', () => {
  const times = rows(capture(sampleReport()), 'tcp.len > 0', 'frame.time_epoch', 'tcp.stream').slice(0, 3)
  const start = Date.parse('2026-11-19T23:41:07-03:00') / 1000
  expect(times[0]?.[0]).toBe(`${start}.000400000`)
  expect(times[1]?.[0]).toBe(`${start}.005700000`)
  expect(Number(times[2]?.[0])).toBeGreaterThan(start + 0.0072)
})

test('the ports are those of the connection, and the same ones again are another stream', () => {
  const ports = { harness: 51_000, subject: 9000 }
  const talk = [event(0, 'open', { ports }), moved(1, 'out', Buffer.from('hola')), event(2, 'reset-sent')]
  const path = capture(withTranscripts([talk, talk, [...talk, ...talk]]))
  const calls = rows(
    path,
    'tcp.flags.syn == 1 && tcp.flags.ack == 0',
    'tcp.stream',
    'ip.src',
    'tcp.srcport',
    'tcp.dstport',
  )
  expect(calls).toEqual([1, 2, 3, 4].map((number) => [String(number - 1), `127.0.0.${number}`, '51000', '9000']))
  expect(rows(path, bad, 'frame.number')).toEqual([])
})

test('a port of which only a zero is known is made up', () => {
  const talk = [event(0, 'open', { ports: { harness: 0, subject: 9000 } }), moved(1, 'out', Buffer.from('hola'))]
  const calls = rows(capture(withTranscripts([talk])), 'tcp.len > 0', 'tcp.srcport', 'tcp.dstport')
  expect(calls).toEqual([['49152', '45743']])
})

test('a client that is judged calls us', () => {
  const ports = { harness: 9001, subject: 42_042 }
  const talk = [
    event(0, 'open', { ports }),
    moved(1, 'in', Buffer.from('soy ana')),
    event(2, 'end-sent'),
    event(3, 'end-received'),
  ]
  const path = capture(withTranscripts([talk], { role: 'client' }))
  expect(rows(path, 'tcp.flags.syn == 1 && tcp.flags.ack == 0', 'tcp.srcport', 'tcp.dstport')).toEqual([
    ['42042', '9001'],
  ])
  expect(rows(path, 'tcp.flags.fin == 1', 'tcp.srcport')).toEqual([['9001'], ['42042']])
  expect(followed(path, 0).caller.toString()).toBe('soy ana')
})

test('a refused connection is a reset, and what is said after an end begins another', () => {
  const path = capture(
    withTranscripts([
      [event(0, 'refused'), moved(5, 'out', Buffer.from('a')), event(6, 'end-sent'), moved(7, 'out', Buffer.from('b'))],
    ]),
  )
  expect(rows(path, 'tcp.flags.reset == 1', 'frame.number', 'tcp.stream')).toEqual([['2', '0']])
  expect([1, 2].map((stream) => followed(path, stream).caller.toString())).toEqual(['a', 'b'])
  expect(rows(path, bad, 'frame.number')).toEqual([])
})

test('datagrams: each one a packet, the empty one too, and the lost one is told', () => {
  const lost = { es: 'La red perdió el datagrama 2.', en: 'The network lost datagram 2.' }
  const long = { ...moved(4, 'in', Buffer.from('largo')), totalBytes: 60_000 }
  const path = capture(
    withTranscripts(
      [
        [
          moved(0, 'out', Buffer.from('hola')),
          moved(1, 'in', Buffer.alloc(0)),
          event(2, 'fault', { note: lost }),
          moved(3, 'out', Buffer.from('otra')),
          long,
        ],
      ],
      {},
      'udp',
    ),
  )
  expect(rows(path, 'udp', 'udp.dstport', 'udp.length', 'frame.cap_len', 'frame.len')).toEqual([
    ['45743', '12', '32', '32'],
    ['49152', '8', '28', '28'],
    ['45743', '12', '32', '32'],
    ['49152', '60008', '33', '60028'],
  ])
  expect(rows(path, 'frame.comment contains "perdió el datagrama 2"', 'frame.number')).toEqual([['3']])
  expect(rows(path, bad, 'frame.number')).toEqual([])
})

test('a run without transcripts is an empty capture', () => {
  expect(tshark(capture(withTranscripts([[]])))).toBe('')
})
