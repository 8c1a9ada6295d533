import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Takes a file whose name it has without asking. */
export const overwritesUnasked: DiagnosisRule = {
  id: 'overwrites-unasked',
  title: { es: 'No pregunta si se sobrescribe', en: 'Does not ask whether to overwrite' },
  explanation: {
    es: 'El servidor acepta un archivo sin mirar si ya tiene uno con ese nombre. El viejo se pierde sin que nadie lo haya decidido.',
    en: 'The server accepts a file without looking whether it has one of that name. The old one is lost, and nobody decided that.',
  },
  advice: {
    es: 'Antes de aceptar, mira con os.path.exists; si existe, pregunta y espera la respuesta.',
    en: 'Before you accept, look with os.path.exists; if it exists, ask and wait for the answer.',
  },
  remedy: `if os.path.exists(nombre):
    enviar(sock, "EXISTE")
    if recibir(sock) != "SI":
        return
enviar(sock, "OK")`,
  recognise: ({ reason }) => reason.code === 'not-asked',
}
