import { describe, expect, it } from 'vitest'
import { foldLine } from '../prompts/fold-line.ts'
import { askedAddress, standingAddress } from './standing-address.ts'

const answerIn = (answers: typeof standingAddress, line: string) =>
  answers.find(({ when }) => when.some((pattern) => pattern.test(foldLine(line).trim())))
const answerTo = (line: string) => answerIn(askedAddress, line)

const asked = {
  '{host}': [
    'IP del servidor: ',
    'Ingrese la dirección del servidor: ',
    'Server address: ',
    'Enter host [127.0.0.1]: ',
    '¿Cuál es la IP?',
    'Dirección IP del servidor (localhost por defecto): ',
    'IP> ',
    'Hostname:',
  ],
  '{port}': [
    'Puerto: ',
    'Puerto del servidor: ',
    'Ingrese el puerto:',
    'Port number: ',
    'Número de puerto [50002]: ',
    '¿A qué puerto me conecto? ',
    'Enter the server port: ',
  ],
  '{host}:{port}': ['Servidor (host:puerto): ', 'Address (ip:port): '],
}

describe('standingAddress', () => {
  it.each(Object.entries(asked).flatMap(([type, lines]) => lines.map((line) => [line, type])))(
    'answers %j with %s',
    (line, type) => expect(answerIn(standingAddress, line ?? '')).toMatchObject({ type }),
  )

  it('says yes to the usual server', () =>
    expect(answerIn(standingAddress, '¿Usar localhost? (s/n): ')).toMatchObject({ answer: 'yes' }))

  it.each([
    'Nombre del fichero: ',
    'Ruta: ',
    'El fichero ya existe. ¿Sobrescribir? (si/no): ',
    'practica.pdf existe en el servidor. ¿Lo sobrescribo? (s/n): ',
    'Ese fichero ya está en el servidor. ¿Sobreescribirlo (si/no)?: ',
    'El local ya existe. ¿Reemplazarlo? (s/n): ',
    'Elija una opción: ',
    '¿Qué desea hacer? ',
    'Presione enter para cerrar',
    'Su mensaje: ',
    '> ',
    'servidor> ',
    'Conectado al servidor 127.0.0.1:9000',
    'Servidor escuchando en el puerto 9000',
    'Server listening on port 9000',
  ])('takes %j for no question', (line) => expect(answerIn(standingAddress, line)).toBeUndefined())
})

describe('askedAddress', () => {
  it.each([
    ['Introduce la dirección IP del servidor: ', '{host}'],
    ['Servidor: ', '{host}'],
    ['IP>', '{host}'],
    ['Server address?', '{host}'],
    ['Puerto (50008 por defecto): ', '{port}'],
    ['Port: ', '{port}'],
    ['host:puerto> ', '{host}:{port}'],
  ])('answers %j', (line, type) => expect(answerTo(line)).toMatchObject({ type }))

  it.each([
    'Servidor: hola, mañana jugamos',
    'Mensaje para el servidor: ',
    'Debe ponerse en contacto con el servicio cuya dirección es dudas@ejemplo.com',
    'Cliente conectado desde 127.0.0.1',
    'Servidor escuchando en el puerto 50008',
    'Usted: ',
  ])('takes %j for no question', (line) => expect(answerTo(line)).toBeUndefined())
})
