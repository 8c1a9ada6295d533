import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sendContent } from '../conformance/inherited/upload/conversation.ts'
import { suite } from '../conformance/suites/upload-udp/suite.ts'
import { openWired } from '../conformance/wires/open-wired.ts'
import { encodeClientMessage, maxPieceBytes } from '../reference/exercises/upload-udp/protocol.ts'
import { alternately, type Compared } from './alternately.ts'
import { bareDatagramRate } from './bare-datagrams.ts'
import type { Measurement } from './measurement.ts'
import { runAsCase } from './reference-bench.ts'
import { startReference } from './reference-process.ts'

const fileBytes = 5 * 1024 * 1024

/** A file of 5 MB over UDP, each piece after the acknowledgement of the one before, beside the same pieces from a bare socket. */
export const uploadDatagrams: Measurement = {
  name: 'datagrams',
  measure: async () => {
    const { ours, bare, ratio } = await measureUploadDatagrams(7, fileBytes)
    return [
      { name: 'acknowledged pieces a second', value: ours, unit: '/s' },
      { name: 'bare datagram ping-pong', value: bare, unit: '/s' },
      { name: 'ours ÷ bare', value: ratio, unit: '×', atLeast: 0.5 },
    ]
  },
}

/** Measures a file of `bytes` a round: as a case of the suite sends it, and from a bare socket to the same server. */
export async function measureUploadDatagrams(rounds: number, bytes: number): Promise<Compared> {
  const folder = await mkdtemp(join(tmpdir(), 'zocalo-bench-'))
  try {
    await using server = await startReference('upload-udp', ['--dir', folder])
    const { port } = server
    const content = Buffer.alloc(bytes, 'contenido')
    const pieces = Math.ceil(bytes / maxPieceBytes)
    let files = 0
    return await alternately(
      rounds,
      () => piecesRate(port, { name: `nuestro-${++files}.pdf`, content }, pieces),
      () => bareDatagramRate(port, datagramsOf(`suelto-${++files}.pdf`, content)),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function piecesRate(
  port: number,
  file: { readonly name: string; readonly content: Buffer },
  pieces: number,
): Promise<number> {
  let ms = 0
  const [profile] = suite.profiles ?? []
  await runAsCase(
    port,
    async (context) => {
      const peer = await openWired(context, 'ana')
      await peer.say('offer', { name: file.name, size: file.content.length })
      await peer.expect(['accept'])
      const since = performance.now()
      await sendContent(peer, file)
      ms = performance.now() - since
    },
    { transports: ['udp'], profile },
  )
  return (pieces / ms) * 1000
}

function datagramsOf(name: string, content: Buffer): Buffer[] {
  const pieces = Array.from({ length: Math.ceil(content.length / maxPieceBytes) }, (_, seq) =>
    encodeClientMessage({
      kind: 'piece',
      seq,
      bytes: content.subarray(seq * maxPieceBytes, (seq + 1) * maxPieceBytes),
    }),
  )
  return [encodeClientMessage({ kind: 'offer', offer: { name, size: content.length } }), ...pieces]
}
