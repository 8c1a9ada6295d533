import { describe, expect, it } from 'vitest'
import { replyText } from '../../../../reference/exercises/video-index/protocol.ts'
import { isReply, type ReplyKind } from './reply-kind.ts'

const sheet: readonly (readonly [ReplyKind, string])[] = [
  ['registered', replyText({ kind: 'registered', name: 'cli-1' })],
  ['duplicate', replyText({ kind: 'duplicate' })],
  ['bad-format', replyText({ kind: 'bad-format', word: 'VIDEOS' })],
  ['videos-added', replyText({ kind: 'videos-added' })],
  ['unknown-client', replyText({ kind: 'unknown-client' })],
  ['refused', replyText({ kind: 'not-registered' })],
  ['none', replyText({ kind: 'none' })],
  ['not-found', replyText({ kind: 'not-found' })],
  ['unknown-command', replyText({ kind: 'unknown-command' })],
]

it.each(sheet)('knows the sheet’s own answer of class %s', (kind, text) => {
  expect(isReply(kind, text)).toBe(true)
  expect(isReply(kind, `  ${text.toUpperCase()}\n`)).toBe(true)
})

it.each([
  ['registered', 'Cliente registrado.'],
  ['registered', 'OK'],
  ['duplicate', 'Ese nombre ya existe'],
  ['duplicate', 'ERROR: nombre duplicado'],
  ['videos-added', 'Videos añadidos'],
  ['unknown-client', 'Cliente desconocido'],
  ['refused', 'Debe inscribirse antes'],
  ['none', 'Sin videos'],
  ['not-found', 'Nadie tiene ese video'],
  ['unknown-command', 'No entiendo la orden'],
] as const)('knows another wording of class %s: %s', (kind, text) => {
  expect(isReply(kind, text)).toBe(true)
})

describe('what grants is never taken for what refuses', () => {
  const grants = sheet.filter(([kind]) => kind === 'registered' || kind === 'videos-added')
  const refusals = sheet.filter(([kind]) => kind !== 'registered' && kind !== 'videos-added')

  it.each(refusals)('%s', (_, text) => {
    for (const [kind] of grants) expect(isReply(kind, text), kind).toBe(false)
  })

  it.each(grants)('%s is no refusal', (_, text) => {
    for (const kind of ['duplicate', 'bad-format', 'none', 'not-found', 'unknown-command'] as const)
      expect(isReply(kind, text), kind).toBe(false)
  })
})

it('takes neither an echo nor an answer of another exercise for anything', () => {
  for (const [kind] of sheet)
    for (const text of ['INSC cli-12ab 127.0.0.1 1030', 'INFO', 'DESCARGAR v-1.mp4', '{}', '', 'HOLA'])
      expect(isReply(kind, text), `${kind}: ${text}`).toBe(false)
})
