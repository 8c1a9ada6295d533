import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Serves one client in its life, where the sheet does not say that it should end. */
export const singleClient: DiagnosisRule = {
  id: 'single-client',
  title: { es: 'Atiende a un solo cliente y termina', en: 'Serves a single client and ends' },
  explanation: {
    es: 'Después del primer cliente el programa termina o deja de aceptar: accept se llama una sola vez. El enunciado no pide más, pero un servidor así hay que iniciarlo de nuevo para cada cliente.',
    en: 'After the first client the program ends or accepts nobody else: accept is called once. The assignment does not ask for more, but such a server has to be started again for every client.',
  },
  advice: {
    es: 'Pon accept y lo que sigue dentro de un while True, y cierra ahí el socket del cliente, no el que escucha.',
    en: 'Put accept and what follows into a while True, and close the client’s socket there, not the listening one.',
  },
  remedy: `while True:
    sock, direccion = servidor.accept()
    with sock:
        atender(sock)`,
  recognise: ({ reason }) => reason.code === 'next-not-served',
}
