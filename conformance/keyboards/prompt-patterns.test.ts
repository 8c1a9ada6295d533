import { describe, expect, it } from 'vitest'
import { foldLine } from '../prompts/fold-line.ts'
import { prompts } from './prompt-patterns.ts'

const asked = {
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

it.each([...asked.overwrite, ...asked.enter, 'Puerto: ', 'Port number: ', 'Fichero recibido'])(
  'takes %j for no question about a file',
  (line) => {
    expect(fits('file', line)).toBe(false)
  },
)

it.each([...asked.file, ...asked.name, ...asked.menu, 'IP del servidor: ', 'Puerto: ', 'Server address: '])(
  'takes %j for no question whether to overwrite',
  (line) => {
    expect(fits('overwrite', line)).toBe(false)
  },
)
