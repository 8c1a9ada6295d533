import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { repliedWith } from './replied-with.ts'

/** Writes its data file but does not read it when it starts. */
export const dataNotReadAtStart: DiagnosisRule = {
  id: 'data-not-read-at-start',
  title: { es: 'No lee su archivo al iniciarse', en: 'Does not read its file when it starts' },
  explanation: {
    es: 'El archivo estaba bien escrito, pero después de reiniciar el servidor acepta otra vez un nombre ya inscrito: empieza con una lista vacía.',
    en: 'The file was written well, but after a restart the server accepts a registered name again: it begins with an empty list.',
  },
  advice: {
    es: 'Antes de escuchar, lee bd_clientes.txt y llena la lista. Si no existe, empieza vacía.',
    en: 'Before you listen, read bd_clientes.txt and fill the list. When there is no such file, begin with an empty one.',
  },
  remedy: `clientes = leer_archivo() if os.path.exists("bd_clientes.txt") else []`,
  recognise: (failure) =>
    failure.caseId === 'video-index/database/survives-a-restart' && repliedWith('registered', failure),
}
