import { expect, it } from 'vitest'
import { answersShown } from './answers-shown.ts'

const fixed = 'Servidor: Debe ponerse en contacto con el servicio, cuya dirección es dudas@ejemplo.com\n'

it.each([
  ['the answer of the sheet', `Usted: ${fixed}`.repeat(3), 3],
  ['another answer that is always the same', 'Usted: \nConsulte la página de la asignatura\n'.repeat(2), 2],
  ['nothing but prompts', 'Escriba su pregunta para el servidor:\n'.repeat(4), 0],
  ['nothing', '', 0],
])('counts %s', (_what, terminal, count) => expect(answersShown(terminal)).toBe(count))
