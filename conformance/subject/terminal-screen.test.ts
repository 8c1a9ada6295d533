import { expect, it } from 'vitest'
import { terminalScreen } from './terminal-screen.ts'

it.each([
  ['colours', '\x1b[1;31mError\x1b[0m: no', 'Error: no'],
  ['window titles', '\x1b]0;servidor\x07listo \x1b]8;;http://x\x1b\\enlace', 'listo enlace'],
  ['line ends of a terminal', 'uno\r\ndos\r\n', 'uno\ndos\n'],
  ['carriage returns', '10 %\r100 %\nx', '100 %\nx'],
  ['erased ends of lines', 'largo texto\rfin\x1b[K', 'fin'],
  ['backspaces', 'abc\b\bX', 'aXc'],
  ['other control characters', 'a\x00\x07b\x7f', 'ab'],
  ['characters outside the basic plane', '😀a\b\bñ', 'ña'],
  ['two-character escapes', '\x1b(B\x1b7hola\x1b8', 'hola'],
  ['plain text', 'ñandú\t1\n', 'ñandú\t1\n'],
])('shows %s', (_, output, screen) => {
  expect(terminalScreen(output)).toBe(screen)
})
