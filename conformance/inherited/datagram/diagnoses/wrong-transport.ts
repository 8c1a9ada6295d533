import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Opened a stream socket where the sheet wants datagrams. */
export const wrongTransport: DiagnosisRule = {
  id: 'wrong-transport',
  title: { es: 'Usa TCP y no UDP', en: 'Uses TCP instead of UDP' },
  explanation: {
    es: 'El programa usa un socket TCP (SOCK_STREAM). A un servidor así no le llegan los datagramas UDP, y un cliente así no envía ninguno.',
    en: 'The program uses a TCP socket (SOCK_STREAM). UDP datagrams do not reach such a server, and such a client sends none.',
  },
  advice: {
    es: 'Crea el socket con SOCK_DGRAM. Con UDP no hay listen, accept ni connect: se usa bind, recvfrom y sendto.',
    en: 'Create the socket with SOCK_DGRAM. UDP has no listen, accept or connect: use bind, recvfrom and sendto.',
  },
  remedy: `sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sock.bind((host, port))
datos, direccion = sock.recvfrom(65535)
sock.sendto(respuesta, direccion)`,
  recognise: ({ reason }) => reason.code === 'wrong-transport',
}
