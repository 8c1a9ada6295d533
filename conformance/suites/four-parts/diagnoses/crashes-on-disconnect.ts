import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** A client that vanished takes the server along. */
export const crashesOnDisconnect: DiagnosisRule = {
  id: 'crashes-on-disconnect',
  title: { es: 'Un cliente que se fue daña a los demás', en: 'A client that left hurts the others' },
  explanation: {
    es: 'Cuando un cliente desaparece, recv devuelve b"" o lanza ConnectionResetError. Si nadie lo revisa, la excepción termina el programa, y con él todos los demás envíos.',
    en: 'When a client vanishes, recv returns b"" or raises ConnectionResetError. When nobody checks for it, the exception ends the program, and all other uploads with it.',
  },
  advice: {
    es: 'Atiende a cada cliente dentro de un try que atrape OSError: cierra ese socket y sigue con los demás.',
    en: 'Serve each client inside a try that catches OSError: close that socket and go on with the others.',
  },
  remedy: `def atender(sock, direccion):
    try:
        recibir_archivos(sock, direccion)
    except OSError as problema:
        print("se fue", direccion, problema)
    finally:
        sock.close()`,
  recognise: ({ caseId }) => caseId.startsWith('four-parts/vanish/'),
}
