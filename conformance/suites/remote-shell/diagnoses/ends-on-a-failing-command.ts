import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

const failing = /\/(missing-file|missing-folder|same-folder)$/

/** An error of the system that nobody catches ends the whole server. */
export const endsOnAFailingCommand: DiagnosisRule = {
  id: 'ends-on-a-failing-command',
  title: { es: 'Un comando que falla termina el servidor', en: 'A command that fails ends the server' },
  explanation: {
    es: 'El archivo o la carpeta no existe, la operación lanza una excepción que nadie atrapa, y el programa termina sin responder.',
    en: 'The file or directory does not exist, the operation raises an exception that nobody catches, and the program ends without an answer.',
  },
  advice: {
    es: 'Rodea cada operación con try y except OSError, y en el except responde con el error.',
    en: 'Surround each operation with try and except OSError, and answer with the error in the except.',
  },
  remedy: `try:
    os.remove(nombre)
    respuesta = "OK"
except OSError as error:
    respuesta = f"ERROR {error}"`,
  recognise: ({ caseId, reason }) => reason.code === 'program-ended' && failing.test(caseId),
}
