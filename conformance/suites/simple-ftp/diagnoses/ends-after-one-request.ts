import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Serves one request and ends the conversation. */
export const endsAfterOneRequest: DiagnosisRule = {
  id: 'ends-after-one-message',
  title: { es: 'Atiende una sola petición por conexión', en: 'Serves one request per connection' },
  explanation: {
    es: 'Después de la primera respuesta el programa deja de escuchar o cierra la conexión. El enunciado no pide más, pero con órdenes como «listar» el cliente espera poder seguir.',
    en: 'After the first answer the program stops listening or closes the connection. The assignment does not ask for more, but with commands like “listar” the client expects to go on.',
  },
  advice: {
    es: 'Pon la lectura de la petición y su respuesta dentro de un while, y sal de él cuando el cliente se despide o se va.',
    en: 'Put reading the request and answering it into a while loop, and leave it when the client says goodbye or goes.',
  },
  remedy: `while True:
    linea = lector.readline()
    if not linea:              # el cliente se fue
        break
    responder(conexion, linea)`,
  recognise: ({ reason }) => reason.code === 'closes-after-one',
}
