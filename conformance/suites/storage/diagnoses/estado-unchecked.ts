import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Takes every answer for a good one. */
export const estadoUnchecked: DiagnosisRule = {
  id: 'estado-unchecked',
  title: { es: 'No revisa el estado de la respuesta', en: 'Does not look at the estado of the answer' },
  explanation: {
    es: 'Cuando algo no se puede, el servidor responde con estado="error" y sin data. El programa usa data sin mirar el estado, encuentra None y se cae.',
    en: 'When something cannot be done, the server answers with estado="error" and no data. The program uses data without looking at estado, finds None and crashes.',
  },
  advice: {
    es: 'Antes de usar data pregunta si estado es "ok". Si no lo es, dilo en la terminal y vuelve al menú.',
    en: 'Before you use data ask whether estado is "ok". If it is not, say so on the terminal and go back to the menu.',
  },
  remedy: `if respuesta.estado != "ok":
    print(f"No se pudo descargar {nombre}.")
    return`,
  recognise: ({ role, requirement, reason }) =>
    role === 'client' && requirement === 'ST-C3' && reason.code === 'client-traceback',
}
