import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Opened a datagram socket where the sheet wants a stream. */
export const wrongTransport: DiagnosisRule = {
  id: 'wrong-transport',
  title: { es: 'Usa UDP y no TCP', en: 'Uses UDP instead of TCP' },
  explanation: {
    es: 'El programa abrió un socket UDP (SOCK_DGRAM). Nadie puede conectarse a él por TCP.',
    en: 'The program opened a UDP socket (SOCK_DGRAM). Nobody can connect to it over TCP.',
  },
  advice: {
    es: 'Crea el socket con SOCK_STREAM, y después de bind llama a listen y a accept.',
    en: 'Create the socket with SOCK_STREAM, and after bind call listen and accept.',
  },
  remedy: `sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
sock.bind((host, port))
sock.listen()
cliente, direccion = sock.accept()`,
  recognise: ({ reason }) => reason.code === 'wrong-transport',
}
