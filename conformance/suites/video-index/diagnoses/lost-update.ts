import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Two changes at the same time start from the same state, and one of them is lost. */
export const lostUpdate: DiagnosisRule = {
  id: 'lost-update',
  title: { es: 'Dos cambios a la vez se pisan', en: 'Two changes at once overwrite each other' },
  explanation: {
    es: 'Cada cambio fue respondido, pero no todos quedaron: dos hilos leyeron el mismo estado, cada uno agregó lo suyo, y el segundo en guardar borró lo del primero.',
    en: 'Each change was answered but not all were kept: two threads read the same state, each added its own, and the second to save wiped what the first had added.',
  },
  advice: {
    es: 'Toma un mismo lock desde que se lee el estado hasta que se guardó: comprobar, agregar y escribir el archivo van juntos.',
    en: 'Hold one lock from reading the state until it is saved: checking, adding and writing the file belong together.',
  },
  remedy: `with candado:
    if nombre in clientes:
        return "Usuario ya registrado"
    clientes[nombre] = nuevo
    guardar(clientes)`,
  recognise: ({ caseId, reason }) =>
    reason.code === 'lost-update' || (caseId === 'video-index/many/file-holds-all' && reason.code === 'database-lacks'),
}
