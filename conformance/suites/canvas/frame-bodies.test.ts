import { expect, it } from 'vitest'
import { frameBodies } from './frame-bodies.ts'

const frame = (body: string) => Buffer.concat([Buffer.from([body.length, 0, 0, 0, 0]), Buffer.from(body)])

it('finds the bodies behind their lengths', () => {
  expect(frameBodies(Buffer.concat([frame('{"a":1}'), frame(''), frame('{}')]))).toEqual([
    { start: 5, end: 12 },
    { start: 17, end: 17 },
    { start: 22, end: 24 },
  ])
})

it('stops where a body is not all there, and where a length cannot be one', () => {
  expect(frameBodies(frame('{"a":1}').subarray(0, 8))).toEqual([{ start: 5, end: 8 }])
  expect(frameBodies(Buffer.from('{"comando":"nuevo"}'))).toEqual([])
})
