import { expect, it } from 'vitest'
import { printableText } from './printable-text.ts'

it('keeps words, line breaks and tabs, and nothing that moves a cursor', () => {
  expect(printableText('señal\tuno\n🎬 dos')).toBe('señal\tuno\n🎬 dos')
  expect(printableText('a\u001b[2Jb\rc\u0007d\u009be\u007f')).toBe('a�[2Jb�c�d�e�')
})
