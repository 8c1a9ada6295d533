import { expect, it } from 'vitest'
import { descargar, info, insc, type Reply, readCommand, replyText, videos } from './protocol.ts'

it.each([
  [insc('ana', '10.0.0.1', 1030), { kind: 'register', name: 'ana', ip: '10.0.0.1', port: '1030' }],
  ['  insc\tana  ip\npuerto ', { kind: 'register', name: 'ana', ip: 'ip', port: 'puerto' }],
  [videos('ana', ['a.mp4', 'ñ.mp4']), { kind: 'add-videos', name: 'ana', videos: ['a.mp4', 'ñ.mp4'] }],
  ['Videos ana 0', { kind: 'add-videos', name: 'ana', videos: [] }],
  ['VIDEOS ana muchos x x', { kind: 'add-videos', name: 'ana', videos: ['x', 'x'] }],
  [info, { kind: 'list' }],
  ['iNfO', { kind: 'list' }],
  [descargar('a.mp4'), { kind: 'find', video: 'a.mp4' }],
  ['INSC ana ip', { kind: 'bad-format', word: 'INSC' }],
  ['INSC ana ip 1 2', { kind: 'bad-format', word: 'INSC' }],
  ['VIDEOS ana', { kind: 'bad-format', word: 'VIDEOS' }],
  ['INFO todo', { kind: 'bad-format', word: 'INFO' }],
  ['DESCARGAR', { kind: 'bad-format', word: 'DESCARGAR' }],
  ['DESCARGAR a b', { kind: 'bad-format', word: 'DESCARGAR' }],
  ['', { kind: 'unknown' }],
  [' \r\n\t', { kind: 'unknown' }],
  ['HOLA', { kind: 'unknown' }],
  ['toString', { kind: 'unknown' }],
  ['INFORME', { kind: 'unknown' }],
])('reads %j', (text, command) => {
  expect(readCommand(text)).toEqual(command)
})

it('writes the answers as the sheet does', () => {
  const replies: Reply[] = [
    { kind: 'registered', name: 'ana' },
    { kind: 'duplicate' },
    { kind: 'bad-format', word: 'VIDEOS' },
    { kind: 'unknown-client' },
    { kind: 'found', ip: '10.0.0.1', port: '1030' },
    { kind: 'list', videos: ['a', 'b'] },
  ]
  expect(replies.map(replyText)).toEqual([
    'El cliente ana ha sido agregado exitosamente',
    'Usuario ya registrado',
    'Formato de entrada incorrecto\nVIDEOS nom_cliente cantidad_videos lista_videos',
    'El cliente proporcionado no existe. Asegúrese de inscribirlo primero',
    'EXITO 10.0.0.1 1030',
    'a\nb',
  ])
})
