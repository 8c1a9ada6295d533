import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** A client that vanishes takes the server with it. */
export const crashesOnDisconnect: DiagnosisRule = {
  id: 'crashes-on-disconnect',
  title: { es: 'Un cliente que se va termina con el servidor', en: 'A client that leaves ends the server' },
  explanation: {
    es: 'Cuando un cliente se va antes de tiempo, recv devuelve b"" o sendall falla con una excepción que nadie atrapa. Si esa excepción llega hasta el ciclo de accept, termina el servidor entero.',
    en: 'When a client leaves early, recv returns b"" or sendall fails with an exception that nobody catches. If that exception reaches the accept loop, the whole server ends.',
  },
  advice: {
    es: 'Atrapa OSError alrededor de la atención de cada cliente, cierra su socket y vuelve a accept.',
    en: 'Catch OSError around the service of each client, close its socket, and go back to accept.',
  },
  remedy: `try:
    atender(sock)
except OSError as error:
    print("el cliente se fue:", error)
finally:
    sock.close()`,
  recognise: ({ caseId }) => caseId.includes('/vanish/'),
}
