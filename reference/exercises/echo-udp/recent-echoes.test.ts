import { expect, it } from 'vitest'
import { RecentEchoes } from './recent-echoes.ts'

const [uno, dos, otro] = ['uno', 'dos', 'otro'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer]

it('takes the echo of an earlier message for no answer, unless the same is asked again', () => {
  const echoes = new RecentEchoes()
  echoes.note(uno, uno)
  expect(echoes.mayAnswer(dos, uno)).toBe(false)
  expect(echoes.mayAnswer(uno, uno)).toBe(true)
  expect(echoes.mayAnswer(dos, dos)).toBe(true)
  expect(echoes.mayAnswer(dos, otro)).toBe(true)
})

it('lets a server that does not echo answer as often with the same as it likes', () => {
  const echoes = new RecentEchoes()
  echoes.note(uno, otro)
  expect(echoes.mayAnswer(dos, otro)).toBe(true)
})

it('keeps the last hundred', () => {
  const echoes = new RecentEchoes()
  for (let i = 0; i <= 100; i++) echoes.note(Buffer.from(`${i}`), Buffer.from(`${i}`))
  expect(echoes.has(Buffer.from('0'))).toBe(false)
  expect(echoes.has(Buffer.from('1'))).toBe(true)
})
