import { expect, it } from 'vitest'
import { type Reply, replyText } from './protocol.ts'
import { readReply } from './read-reply.ts'

const replies: Reply[] = [
  { kind: 'registered', name: 'ana' },
  { kind: 'duplicate' },
  { kind: 'bad-format', word: 'INSC' },
  { kind: 'bad-format', word: 'VIDEOS' },
  { kind: 'bad-format', word: 'INFO' },
  { kind: 'bad-format', word: 'DESCARGAR' },
  { kind: 'unknown-client' },
  { kind: 'not-registered' },
  { kind: 'videos-added' },
  { kind: 'list', videos: ['a.mp4'] },
  { kind: 'list', videos: ['no', 'existe', 'desconocido.mp4'] },
  { kind: 'none' },
  { kind: 'found', ip: '10.0.0.1', port: '1030' },
  { kind: 'not-found' },
  { kind: 'unknown-command' },
]

it.each(replies)('reads what the sheet writes: $kind', (reply) => {
  expect(readReply(replyText(reply))).toEqual({ reply, isExact: true })
  expect(readReply(replyText(reply).normalize('NFD'))).toEqual({ reply, isExact: true })
})

it.each([
  ['El cliente eva fue inscrito', 'registered'],
  ['El usuario ya existe', 'duplicate'],
  ['FORMATO INCORRECTO: DESCARGAR nom_video', 'bad-format'],
  ['Registrese  primero\n', 'not-registered'],
  ['El cliente no esta registrado', 'unknown-client'],
  ['Comando no reconocido', 'unknown-command'],
  ['Éxito 10.0.0.1 1030\n', 'found'],
  ['No hay ningún video', 'none'],
  ['El video no se encontró', 'not-found'],
  ['Videos añadidos', 'videos-added'],
  ['a.mp4\nb.mp4\n', 'list'],
])('knows the class of other wordings: %j', (text, kind) => {
  expect(readReply(text)).toMatchObject({ reply: { kind }, isExact: false })
})

it('takes nothing else for an answer', () => {
  for (const text of ['', 'buenos días a todos', 'a\n\nb c']) expect(readReply(text)).toEqual({ other: text })
})
