import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Opened a datagram socket where the sheet wants a stream. */
export const wrongTransport: DiagnosisRule = {
  id: 'wrong-transport',
  title: { es: 'Usa UDP y no TCP', en: 'Uses UDP instead of TCP' },
  explanation: {
    es: 'El programa usa un socket UDP (SOCK_DGRAM). Un servidor así no acepta conexiones TCP, y un cliente así no hace ninguna.',
    en: 'The program uses a UDP socket (SOCK_DGRAM). Such a server accepts no TCP connections, and such a client makes none.',
  },
  advice: {
    es: 'Crea el socket con SOCK_STREAM. El servidor llama después de bind a listen y a accept; el cliente llama a connect.',
    en: 'Create the socket with SOCK_STREAM. After bind the server calls listen and accept; the client calls connect.',
  },
  remedy: `sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
sock.bind((host, port))
sock.listen()
cliente, direccion = sock.accept()`,
  recognise: ({ reason }) => reason.code === 'wrong-transport',
}
