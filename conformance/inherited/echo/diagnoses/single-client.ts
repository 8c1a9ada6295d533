import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Has one client in its life. */
export const singleClient: DiagnosisRule = {
  id: 'single-client',
  title: { es: 'Atiende a un solo cliente en toda su ejecución', en: 'Serves a single client in its life' },
  explanation: {
    es: 'Cuando el primer cliente se va, nadie más es atendido. El enunciado no pide más, pero un servidor que hay que iniciar otra vez para cada cliente sirve de poco.',
    en: 'When the first client has gone, nobody else is served. The assignment asks for no more, but a server that has to be started again for each client is of little use.',
  },
  advice: {
    es: 'Repite en un ciclo: con TCP, accept; con UDP, recvfrom, sin llamar a connect en el socket del servidor.',
    en: 'Repeat in a loop: with TCP, accept; with UDP, recvfrom, without calling connect on the socket of the server.',
  },
  remedy: `while True:
    conexion, direccion = servidor.accept()
    atender(conexion)`,
  recognise: ({ reason }) => reason.code === 'next-unserved',
}
