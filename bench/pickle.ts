import { decodePickle } from '../reference/wire/pickle/decode-pickle.ts'
import { encodePickle } from '../reference/wire/pickle/encode-pickle.ts'
import { PickleDict, PickleInstance } from '../reference/wire/pickle/pickle-value.ts'
import { alternately, type Compared } from './alternately.ts'
import type { Measurement } from './measurement.ts'

const fileBytes = 1_000_000
const mensaje = '__main__.Mensaje'

/** A message with a file of 1 MB as a pickle of protocol 4, written and read, beside one copy of the same bytes. */
export const pickle: Measurement = {
  name: 'pickle',
  measure: async () => {
    const { encoding, decoding } = await measurePickle({ rounds: 31, messages: 16 })
    return [
      { name: 'encoded bytes a second', value: encoding.ours / 1e9, unit: 'GB/s', atLeast: 0.5 },
      { name: 'Buffer.concat of the same bytes', value: encoding.bare / 1e9, unit: 'GB/s' },
      { name: 'time of encoding ÷ time of Buffer.concat', value: 1 / encoding.ratio, unit: '×', atMost: 2 },
      { name: 'decoded bytes a second', value: decoding.ours / 1e9, unit: 'GB/s', atLeast: 0.5 },
      { name: 'time of decoding ÷ time of Buffer.concat', value: 1 / decoding.ratio, unit: '×', atMost: 1 },
    ]
  },
}

/** Measures `messages` messages of 1 MB a round; gives bytes a second. */
export async function measurePickle({
  rounds,
  messages,
}: {
  readonly rounds: number
  readonly messages: number
}): Promise<{ readonly encoding: Compared; readonly decoding: Compared }> {
  const file = Buffer.alloc(fileBytes, 'zócalo')
  const message = new PickleInstance(
    '__main__',
    'Mensaje',
    new PickleDict([
      ['operacion', null],
      ['data', file],
      ['estado', 'ok'],
    ]),
  )
  const bytes = encodePickle(message)
  const parts = [bytes.subarray(0, 64), file]
  const bare = () => rate(messages, () => Buffer.concat(parts).length)
  return {
    encoding: await alternately(rounds, () => rate(messages, () => encodePickle(message).length), bare),
    decoding: await alternately(rounds, () => rate(messages, () => decodedBytes(bytes)), bare),
  }
}

function decodedBytes(bytes: Buffer): number {
  const { value } = decodePickle(bytes, { allowed: [mensaje] })
  const data = value instanceof PickleInstance ? value.get('data') : undefined
  return data instanceof Uint8Array ? data.length : 0
}

/** @throws Error when the work gives fewer bytes than the file has. */
function rate(messages: number, work: () => number): number {
  const since = performance.now()
  for (let i = 0; i < messages; i++) {
    const bytes = work()
    if (bytes < fileBytes) throw new Error(`${bytes} bytes instead of ${fileBytes}`)
  }
  return (messages * fileBytes) / ((performance.now() - since) / 1000)
}
