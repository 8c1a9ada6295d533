import { expect, it } from 'vitest'
import { printableLine } from './printable-line.ts'

it('leaves text as it is and lets nothing command the terminal or begin another line', () => {
  expect(printableLine('¡Añil! \u{1f600}')).toBe('¡Añil! \u{1f600}')
  expect(printableLine('a\u001b[2J\r\nb\u202ec\u2028d')).toBe('a\ufffd[2J\ufffd\ufffdb\ufffdc\ufffdd')
})
