import { expect, it } from 'vitest'
import { readMensaje } from '../../../reference/exercises/storage/protocol.ts'
import { paddedList } from './exchanges.ts'

it.each([100, 127, 128, 129, 255, 256, 257, 330, 331, 332, 333, 334, 400, 1023, 1024, 1025, 65_535, 65_536, 65_537])(
  'makes a listar of exactly %i bytes that every reader understands',
  (bodyBytes) => {
    const { frame } = paddedList(bodyBytes)
    expect(frame.readUInt32BE()).toBe(bodyBytes)
    expect(frame).toHaveLength(bodyBytes + 4)
    expect(readMensaje(frame.subarray(4)).mensaje).toEqual({ operacion: 'listar', data: null, estado: null })
  },
)
