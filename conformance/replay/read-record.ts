import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import {
  type PairLine,
  type RecordedBytes,
  type RecordLine,
  recordLine,
  recordVersion,
  type TryLine,
} from './record-lines.ts'
import { RecordProblem } from './record-problem.ts'
import { say } from './words/say.ts'

/** A record is never read further than this, whatever it unpacks to. */
const mostBytes = 512 * 1024 * 1024
const mostLineBytes = 96 * 1024 * 1024

/** What was recorded of a run. */
export interface RunRecord {
  readonly run: Extract<RecordLine, { k: 'run' }>
  readonly server: Extract<RecordLine, { k: 'server' }> | undefined
  readonly client: Extract<RecordLine, { k: 'client' }> | undefined
  /** The last try of each case: the one that gave its verdict. */
  readonly tries: ReadonlyMap<string, TryLine>
  readonly pairs: ReadonlyMap<string, PairLine>
  readonly tellings: ReadonlyMap<number, unknown>
  readonly leftOut: ReadonlySet<string>
  readonly bytesOf: (bytes: RecordedBytes) => Buffer
}

/** Reads a packed record. @throws RecordProblem that names the line. */
export async function readRecord(packed: Uint8Array): Promise<RunRecord> {
  const all = new Map<number, Buffer>()
  const found: { run?: RunRecord['run']; server?: RunRecord['server']; client?: RunRecord['client'] } = {}
  const tries = new Map<string, TryLine>()
  const pairs = new Map<string, PairLine>()
  const tellings = new Map<number, unknown>()
  const leftOut = new Set<string>()
  for await (const line of linesOf(packed)) {
    if (line.k === 'run') found.run = line
    else if (line.k === 'server') found.server = line
    else if (line.k === 'client') found.client = line
    else if (line.k === 'bytes') all.set(line.n, Buffer.from(line.b, 'base64'))
    else if (line.k === 'try') tries.set(line.name, line)
    else if (line.k === 'pair') pairs.set(line.name, line)
    else if (line.k === 'telling') tellings.set(line.n, line.telling)
    else leftOut.add(line.name)
  }
  const { run, server, client } = found
  if (!run) throw broken('no first line')
  if (run.version !== recordVersion) throw new RecordProblem(say('bundle-newer', { version: run.tool }))
  const bytesOf = (bytes: RecordedBytes): Buffer => {
    const known = typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : all.get(bytes)
    if (!known) throw broken(`bytes ${bytes}`)
    return known
  }
  return { run, server, client, tries, pairs, tellings, leftOut, bytesOf }
}

async function* linesOf(packed: Uint8Array): AsyncGenerator<RecordLine> {
  const unpacked = Readable.from([packed]).pipe(createGunzip())
  let rest: Buffer[] = []
  let restBytes = 0
  let total = 0
  let number = 0
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      total += chunk.length
      if (total > mostBytes) throw broken(`> ${mostBytes} B`)
      let from = 0
      for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
        yield parsed(Buffer.concat([...rest, chunk.subarray(from, end)]), ++number)
        rest = []
        restBytes = 0
        from = end + 1
      }
      if (from < chunk.length) {
        rest.push(chunk.subarray(from))
        restBytes += chunk.length - from
        if (restBytes > mostLineBytes) throw broken(`line ${number + 1}`)
      }
    }
  } catch (problem) {
    throw problem instanceof RecordProblem ? problem : broken((problem as Error).message)
  }
  if (restBytes > 0) throw broken(`line ${number + 1}`)
}

function parsed(text: Buffer, line: number): RecordLine {
  let value: unknown
  try {
    value = JSON.parse(text.toString('utf8'))
  } catch (problem) {
    throw new RecordProblem(say('record-line', { line, problem: (problem as Error).message }))
  }
  const read = recordLine.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new RecordProblem(say('record-line', { line, problem: `${issue?.path.join('.')}: ${issue?.message}` }))
}

function broken(problem: string): RecordProblem {
  return new RecordProblem(say('record-broken', { problem }))
}
