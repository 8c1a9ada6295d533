import { expect, test } from 'vitest'
import type { TranscriptEntry } from '../model/transcript.ts'
import { lastSentPicture } from './last-sent.ts'

const moved = (direction: 'in' | 'out', text: string, totalBytes?: number): TranscriptEntry => ({
  tMs: 0,
  peer: 'ana',
  direction,
  bytes: Buffer.from(text).toString('base64'),
  ...(totalBytes !== undefined && { totalBytes }),
})

test('the last bytes that went to the program, named by their look', () => {
  const picture = lastSentPicture([moved('out', 'HOLA'), moved('out', 'SUBIR a.txt\n', 99), moved('in', 'no')])
  expect(Buffer.from(picture?.bytes ?? '', 'base64').toString()).toBe('SUBIR a.txt\n')
  expect(picture?.totalBytes).toBe(99)
  expect(picture?.fields.map(({ name }) => name.en)).toEqual(['command', 'data', 'end of line'])
})

test('nothing where nothing was sent', () => {
  expect(lastSentPicture([moved('in', 'hola')])).toBeUndefined()
})
