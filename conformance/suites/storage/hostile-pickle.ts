import { lengthField } from '../../../reference/exercises/storage/protocol.ts'
import { encodeFrame } from '../../../reference/wire/length-prefix.ts'

/** A framed pickle of protocol 4 that calls a function with one text while it is read. */
export function callingFrame(module: string, name: string, argument: string): Buffer {
  const body = Buffer.concat([
    Buffer.from([0x80, 4]),
    short(module),
    short(name),
    // STACK_GLOBAL
    Buffer.from([0x93]),
    long(argument),
    // TUPLE1, REDUCE, STOP
    Buffer.from([0x85, 0x52, 0x2e]),
  ])
  return encodeFrame(body, lengthField)
}

function short(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from([0x8c, bytes.length]), bytes])
}

function long(text: string): Buffer {
  const bytes = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  return Buffer.concat([Buffer.from([0x58]), length, bytes])
}
