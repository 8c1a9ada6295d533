import { describe, expect, it } from 'vitest'
import { foldLine } from './fold-line.ts'
import { prompts } from './prompt-patterns.ts'
import { standingAddress } from './standing-address.ts'

const asked = {
  address: [
    'IP del servidor: ',
    'Ingrese la dirección del servidor: ',
    'Server address: ',
    'Enter host [127.0.0.1]: ',
    '¿Cuál es la IP?',
    'Dirección IP del servidor (localhost por defecto): ',
    'IP> ',
    'Hostname:',
  ],
  port: [
    'Puerto: ',
    'Puerto del servidor: ',
    'Ingrese el puerto:',
    'Port number: ',
    'Número de puerto [50002]: ',
    '¿A qué puerto me conecto? ',
    'Enter the server port: ',
  ],
  addressAndPort: ['Servidor (host:puerto): ', 'Address (ip:port): '],
  file: [
    'Nombre del fichero: ',
    'Nombre del archivo a subir: ',
    '¿Qué fichero quieres enviar?: ',
    'Enter file name: ',
    'File to upload: ',
    'Ruta: ',
    'Nombre de la imagen: ',
    'Nombre: ',
    'Filename> ',
  ],
  overwrite: [
    'El fichero ya existe. ¿Sobrescribir? (si/no): ',
    'practica.pdf existe en el servidor. ¿Lo sobrescribo? (s/n): ',
    'Ya existe en el servidor. ¿Sobrescribir? (si/no): ',
    'File already exists. Overwrite? [y/N] ',
    '¿Desea reemplazarlo? ',
    'Ese fichero ya está en el servidor. ¿Sobreescribirlo (si/no)?: ',
    'Replace it (yes/no)?',
  ],
  name: ['Nombre de usuario: ', 'Tu alias: ', 'Nick: ', 'Your name: ', '¿Cómo te llamas? ', 'Nombre: '],
  message: [
    'Su mensaje: ',
    "Escribe un mensaje (o 'salir' para terminar): ",
    'Message: ',
    'Usted: ',
    'Tú: ',
    '> ',
    'ana> ',
  ],
  command: ['$ ', 'Comando: ', '-> ', 'Orden: ', 'Enter a command: '],
  menu: ['Elija una opción: ', 'Opción> ', 'Select an option: ', 'Your choice: ', '¿Qué desea hacer? '],
  enter: [
    '-->[Presiona Enter para enviar]',
    'Presione enter para cerrar',
    'Press enter to send stuff',
    'Pulsa INTRO',
    'Pulse una tecla para continuar',
  ],
} satisfies Readonly<Record<keyof typeof prompts, readonly string[]>>

const fits = (kind: keyof typeof prompts, line: string) =>
  prompts[kind].some((pattern) => pattern.test(foldLine(line).trim()))

describe.each(Object.keys(asked) as (keyof typeof asked)[])('%s', (kind) => {
  it.each(asked[kind])('is asked by %j', (line) => {
    expect(fits(kind, line)).toBe(true)
  })
})

it.each([
  ...asked.file,
  ...asked.overwrite,
  ...asked.menu,
  ...asked.enter,
  ...asked.message,
  'servidor> ',
  'Conectado al servidor 127.0.0.1:9000',
  'Servidor escuchando en el puerto 9000',
  'Server listening on port 9000',
])('takes %j for no question about the address', (line) => {
  expect(['address', 'port', 'addressAndPort'].filter((kind) => fits(kind as 'port', line))).toEqual([])
})

it.each([...asked.overwrite, ...asked.port, ...asked.enter, 'Fichero recibido'])(
  'takes %j for no question about a file',
  (line) => {
    expect(fits('file', line)).toBe(false)
  },
)

it.each([...asked.file, ...asked.port, ...asked.address, ...asked.name, ...asked.menu])(
  'takes %j for no question whether to overwrite',
  (line) => {
    expect(fits('overwrite', line)).toBe(false)
  },
)

it.each([
  ...asked.address.map((line) => [line, '{host}']),
  ...asked.port.map((line) => [line, '{port}']),
  ...asked.addressAndPort.map((line) => [line, '{host}:{port}']),
])('answers %j with %s', (line, type) => {
  const folded = foldLine(line!).trim()
  expect(standingAddress.find(({ when }) => when.some((pattern) => pattern.test(folded)))).toMatchObject({ type })
})
