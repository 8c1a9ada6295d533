import { expect, test } from 'vitest'
import type { UploadAnswer } from './upload-texts.ts'
import {
  encodeOverwriteChoice,
  encodeUploadAnswer,
  encodeUploadOffer,
  parseOverwriteChoice,
  parseUploadAnswer,
  parseUploadOffer,
} from './upload-texts.ts'

test.each([
  ['informe.pdf', 0],
  ['mi trabajo final 2.pdf', 5_242_880],
  ['canción ñ.pdf', 1],
])('an offer of %s comes back as it went', (name, size) => {
  expect(encodeUploadOffer({ name, size })).toBe(`SUBIR ${name} ${size}`)
  expect(parseUploadOffer(`SUBIR ${name} ${size}`)).toEqual({ name, size })
})

test.each([
  '',
  'SUBIR',
  'SUBIR a.pdf',
  'SUBIR a.pdf -1',
  'SUBIR a.pdf 1.5',
  'SUBIR  12',
  'subir a.pdf 1',
  'SUBIR a.pdf 1 ',
])('%j is not an offer', (text) => expect(parseUploadOffer(text)).toBeUndefined())

test('the answer about overwriting is read in any case and with its accent', () => {
  expect(['SI', 'sí', ' Si '].map(parseOverwriteChoice)).toEqual(['overwrite', 'overwrite', 'overwrite'])
  expect(['NO', 'no'].map(parseOverwriteChoice)).toEqual(['keep', 'keep'])
  expect(['', 'S', 'quizá', 'SIN'].map(parseOverwriteChoice)).toEqual([undefined, undefined, undefined, undefined])
  expect([encodeOverwriteChoice('overwrite'), encodeOverwriteChoice('keep')]).toEqual(['SI', 'NO'])
})

const answers: readonly [UploadAnswer, string][] = [
  [{ kind: 'accept' }, 'OK'],
  [{ kind: 'ask' }, 'EXISTE'],
  [{ kind: 'cancelled' }, 'CANCELADO'],
  [{ kind: 'receipt', size: 1024 }, 'RECIBIDO 1024'],
  [{ kind: 'error', reason: 'nombre no válido' }, 'ERROR nombre no válido'],
]

test.each(answers)('an answer comes back as it went: %j', (answer, text) => {
  expect(encodeUploadAnswer(answer)).toBe(text)
  expect(parseUploadAnswer(text)).toEqual(answer)
})

test('what is no answer is told apart from one', () => {
  expect(['', 'ok', 'OKAY', 'RECIBIDO', 'RECIBIDO x', 'ERRORES', 'OK '].map(parseUploadAnswer)).toEqual(
    Array.from({ length: 7 }),
  )
  expect(parseUploadAnswer('ERROR')).toEqual({ kind: 'error', reason: '' })
})
