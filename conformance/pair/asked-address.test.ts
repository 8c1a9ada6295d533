import { describe, expect, it } from 'vitest'
import { foldLine } from '../keyboards/fold-line.ts'
import { askedAddress } from './asked-address.ts'

const answerTo = (line: string) => askedAddress.find(({ when }) => when.some((pattern) => pattern.test(foldLine(line))))

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
