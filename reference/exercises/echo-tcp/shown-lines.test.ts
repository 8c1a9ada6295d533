import { expect, it } from 'vitest'
import { ShownLines } from './shown-lines.ts'

it('shows the same lines wherever the bytes are cut', () => {
  const bytes = Buffer.from('año\n\nsin fin')
  for (let cut = 0; cut <= bytes.length; cut++) {
    const shown: string[] = []
    const lines = new ShownLines((text) => shown.push(text))
    lines.add(bytes.subarray(0, cut))
    lines.add(bytes.subarray(cut))
    expect([cut, shown]).toEqual([cut, ['año', '']])
    lines.finish()
    lines.finish()
    expect([cut, shown]).toEqual([cut, ['año', '', 'sin fin']])
  }
})

it('shows a line without end in pieces', () => {
  const sizes: number[] = []
  const lines = new ShownLines((text) => sizes.push(text.length))
  for (let i = 0; i < 200; i++) lines.add(Buffer.alloc(1000, 'x'))
  lines.add(Buffer.from('\n'))
  expect(sizes).toEqual([65536, 65536, 65536, 200_000 - 3 * 65536])
})
