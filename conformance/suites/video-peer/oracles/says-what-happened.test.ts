import { expect, it } from 'vitest'
import { saysWhatHappened } from './says-what-happened.ts'

it.each([
  'Error: se perdió la conexión con el otro cliente',
  '\r\x1b[KNo se descargó «quinto.mp4»: el otro cliente cerró la conexión',
  'Video incompleto',
  'Escribe un mensaje: \r\nDescarga cancelada\r\n',
  'The other client closed the connection with 2000 of 5000 bytes',
])('takes %j for telling', (text) => expect(saysWhatHappened(text)).toBe(true))

it.each([
  '',
  "Video 'quinto.mp4' descargado con éxito.",
  'Descargando quinto.mp4: 40% completo\r\n',
  "Escribe un mensaje (o 'salir' para terminar): ",
  '\r\n> ',
  'Tamaño del archivo: 5000 bytes',
  "Descarga de 'quinto.mp4' añadida a la cola.",
])('does not take %j for telling', (text) => expect(saysWhatHappened(text)).toBe(false))
