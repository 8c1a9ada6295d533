import { descargar, encodeMensaje, listar } from '../../../reference/exercises/storage/protocol.ts'
import type { Exchange } from '../../inherited/framed-stream/framed-service.ts'
import type { FramedPeer } from '../../peers/framed-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { frameOf, listFrame } from './ask.ts'
import { type KnownFile, largeFileName, rightFiles, smallFiles } from './known-files.ts'
import { expectOk, nextAnswer } from './oracles/expect-answer.ts'
import { bytesOf, expectContent } from './oracles/expect-content.ts'
import { accentedFile } from './served-files.ts'

/** `listar`, answered with ok; what the list holds is judged elsewhere. */
export const askList: Exchange = {
  frame: listFrame,
  expectAnswer: async (peer, withinMs) => {
    expectOk(await nextAnswer(peer, withinMs))
  },
}

/** `descargar` of a file, answered by its bytes. */
export function downloadExchange({ name, content }: Pick<KnownFile, 'name' | 'content'>): Exchange {
  return {
    frame: encodeMensaje(descargar(name)),
    expectAnswer: async (peer, withinMs) => expectContent(await nextAnswer(peer, withinMs), name, await content()),
  }
}

/** Downloads of different files, so that each answer can be told from the others; the list where there are none. */
export async function someDownloads(
  context: ServerContext,
  peer: FramedPeer,
  count: number,
): Promise<readonly Exchange[]> {
  const files = await smallFiles(context, peer)
  const first = context.random.below(Math.max(1, files.length))
  return Array.from({ length: count }, (_, i) => {
    const file = files[(first + i) % files.length]
    return file ? downloadExchange(file) : askList
  })
}

/**
 * A download whose name has letters of several bytes. Where no such file is known the answer may be an error: what is
 * cut inside a letter and misread is mostly no pickle any more.
 */
export async function accentedDownload(context: ServerContext, peer: FramedPeer): Promise<Exchange> {
  const { name, content } = accentedFile
  if (context.subject.program) return downloadExchange({ name, content: async () => content })
  const files = (await rightFiles(context)) ?? (await smallFiles(context, peer))
  const accented = files.find((file) => /[^\x20-\x7e]/.test(file.name))
  if (accented) return downloadExchange(accented)
  return {
    frame: encodeMensaje(descargar(name)),
    expectAnswer: async (asker, withinMs) => {
      await nextAnswer(asker, withinMs)
    },
  }
}

/** The request with the longest answer that is known. */
export function askMuch(context: ServerContext): Exchange {
  const name = largeFileName(context)
  if (name === undefined) return askList
  return {
    frame: encodeMensaje(descargar(name)),
    expectAnswer: async (peer, withinMs) => {
      bytesOf(await nextAnswer(peer, withinMs))
    },
  }
}

/** `listar` in a body of exactly `bodyBytes` bytes: readers ignore an attribute that they do not know. */
export function paddedList(bodyBytes: number): Exchange {
  // a filler of 256 bytes needs three more bytes for its own length, which a longer name makes up for
  for (const name of ['_', '__', '___', '____']) {
    let filler = 0
    for (let tries = 0; tries < 4; tries++) {
      const frame = frameOf([...Object.entries(listar), ['data', null], ['estado', null], [name, text(filler)]])
      const missing = bodyBytes - (frame.length - 4)
      if (missing === 0) return { ...askList, frame }
      filler += missing
      if (filler < 0) break
    }
  }
  throw new RangeError(`no request has a body of ${bodyBytes} bytes`)
}

function text(bytes: number): string {
  return 'x'.repeat(bytes)
}
