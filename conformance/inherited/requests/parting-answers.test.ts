import { expect, it } from 'vitest'
import { foldLine } from '../../prompts/fold-line.ts'
import { partingAnswers } from './parting-answers.ts'

function answerTo(question: string): string | undefined {
  const found = partingAnswers.find(({ when }) => when.some((pattern) => pattern.test(foldLine(question))))
  if (found === undefined) return undefined
  return 'answer' in found ? found.answer : 'enter'
}

it.each([
  '¿Quieres enviar otro archivo? (s/n)',
  'Descargar otra imagen (S/N):',
  'Do you want another one?',
  '¿Más ficheros?',
])('wants nothing more (%s)', (question) => expect(answerTo(question)).toBe('no'))

it.each(['Pulsa Enter para salir', 'Presione cualquier tecla para cerrar...', 'Press Enter to quit'])(
  'presses Enter to leave (%s)',
  (question) => expect(answerTo(question)).toBe('enter'),
)

it.each([
  'Introduce otro nombre:',
  'Nombre del fichero (o salir para terminar):',
  'Presiona Enter para enviar',
  '¿Desea continuar? (s/n)',
])('leaves other questions to the story (%s)', (question) => expect(answerTo(question)).toBeUndefined())
