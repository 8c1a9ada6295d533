import { describe, expect, it } from 'vitest'
import { CanonicalDecoder } from './canonical-decoder.ts'
import { canonical, maxLineBytes, unframed } from './protocol.ts'
import { RecognisingDecoder } from './recognising-decoder.ts'
import type { TransferDecoder, TransferEvent } from './transfer-event.ts'

/** Events as short texts, the bytes of a part joined. */
function told(events: Iterable<TransferEvent>): string[] {
  const out: string[] = []
  for (const event of events) {
    const last = out.at(-1)
    if (event.kind === 'bytes' && last?.startsWith(`${event.part}:`))
      out[out.length - 1] = last + event.bytes.toString()
    else if (event.kind === 'bytes') out.push(`${event.part}:${event.bytes.toString()}`)
    else if (event.kind === 'ip') out.push(`ip ${event.address}`)
    else if (event.kind === 'file') out.push(`file ${event.name} ${event.size}`)
    else out.push(event.kind === 'malformed' ? event.problem : `end ${event.part}`)
  }
  return out
}

function heard(decoder: TransferDecoder, pieces: readonly (Buffer | string)[]): string[] {
  return told(pieces.flatMap((piece) => [...decoder.push(Buffer.from(piece as string))]))
}

function file(name: string, content: string): Buffer {
  return Buffer.concat([canonical.ip('10.0.0.7'), canonical.file(name, content.length), Buffer.from(content)])
}

const stream = Buffer.concat([file('año 1.jpg', 'abcdefghi'), file('b.pdf', ''), file('c.mp3', 'xyz')])
const whole = [
  'ip 10.0.0.7',
  'file año 1.jpg 9',
  '0:ab',
  'end 0',
  '1:cd',
  'end 1',
  '2:ef',
  'end 2',
  '3:ghi',
  'end 3',
  'ip 10.0.0.7',
  'file b.pdf 0',
  'end 0',
  'end 1',
  'end 2',
  'end 3',
  'ip 10.0.0.7',
  'file c.mp3 3',
  'end 0',
  'end 1',
  'end 2',
  '3:xyz',
  'end 3',
]

describe('CanonicalDecoder', () => {
  it('tells the same for every cut into two pieces', () => {
    for (let cut = 0; cut <= stream.length; cut++)
      expect([cut, heard(new CanonicalDecoder(), [stream.subarray(0, cut), stream.subarray(cut)])]).toEqual([
        cut,
        whole,
      ])
  })

  it('tells the same byte by byte', () => {
    expect(
      heard(
        new RecognisingDecoder(),
        [...stream].map((byte) => Buffer.from([byte])),
      ),
    ).toEqual(whole)
  })

  it.each([
    ['no address', ['HOLA\n'], ['no-ip']],
    ['an unknown second line', ['IP x\nARCHIVO a.jpg\n'], ['ip x', 'no-file']],
    ['a size with letters', ['IP x\nARCHIVO a.jpg 1e3\n'], ['ip x', 'no-file']],
    ['a negative size', ['IP x\nARCHIVO a.jpg -1\n'], ['ip x', 'no-file']],
    ['bytes that are no UTF-8', [Buffer.from('IP \xff\n', 'latin1')], ['no-utf8']],
    ['a line without end', ['IP ', 'x'.repeat(maxLineBytes - 3), 'x'], ['too-long']],
    ['a long line in one piece', [`IP ${'x'.repeat(maxLineBytes)}\n`], ['too-long']],
  ])('stops at %s', (_name, pieces, events) => {
    const decoder = new CanonicalDecoder()
    expect(heard(decoder, pieces)).toEqual(events)
    expect(heard(decoder, ['IP y\n'])).toEqual([])
  })

  it('takes a line of exactly the limit, and names that look like sizes', () => {
    const long = 'x'.repeat(maxLineBytes - 3)
    expect(heard(new CanonicalDecoder(), [`IP ${long}\nARCHIVO 1 2 3 0\n`]).slice(0, 2)).toEqual([
      `ip ${long}`,
      'file 1 2 3 0',
    ])
  })

  it('reads an address again after a refusal', () => {
    const decoder = new CanonicalDecoder()
    expect(told(refusing(decoder, Buffer.from('IP x\nARCHIVO .. 999999\nIP y\n')))).toEqual([
      'ip x',
      'file .. 999999',
      'ip y',
    ])
  })
})

function* refusing(decoder: CanonicalDecoder, piece: Buffer): Generator<TransferEvent> {
  for (const event of decoder.push(piece)) {
    yield event
    if (event.kind === 'file') decoder.startOver()
  }
}

describe('RecognisingDecoder', () => {
  it('tells unframed messages at pauses only', () => {
    const decoder = new RecognisingDecoder()
    const events: string[] = []
    for (const message of ['10.0.0.7', 'I fotos.jpg', 'a', 'bc', 'd', 'efg', 'IP x'])
      events.push(...heard(decoder, [message.slice(0, 1), message.slice(1)]), ...told(decoder.pause()))
    expect(events.join(' | ')).toBe(
      'ip 10.0.0.7 | file I fotos.jpg undefined | 0:a | end 0 | 1:bc | end 1 | 2:d | end 2 | 3:efg | end 3 | ip IP x',
    )
    expect(decoder.wire).toBe(unframed)
  })

  it('waits through pauses while it cannot know the wire', () => {
    const decoder = new RecognisingDecoder()
    for (const byte of 'IP ') expect([...heard(decoder, [byte]), ...told(decoder.pause())]).toEqual([])
    expect(heard(decoder, ['x\n'])).toEqual(['ip x'])
    expect(decoder.needsPause).toBe(false)
  })

  it('limits unframed texts and refuses bytes that are no UTF-8', () => {
    expect(heard(new RecognisingDecoder(), ['x'.repeat(maxLineBytes), 'x'])).toEqual(['too-long'])
    const decoder = new RecognisingDecoder()
    expect([...decoder.push(Buffer.from([0xff]))]).toEqual([])
    expect(told(decoder.pause())).toEqual(['no-utf8'])
  })
})
