import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Closes without taking leave. */
export const noFarewell: DiagnosisRule = {
  id: 'no-farewell',
  title: { es: 'Cierra sin despedirse', en: 'Closes without taking leave' },
  explanation: {
    es: 'El servidor cierra la conexión sin enviar antes {"cerrar": true}. El cliente no puede distinguir un cierre normal de una caída.',
    en: 'The server closes the connection without sending {"cerrar": true} first. The client cannot tell a normal end from a breakdown.',
  },
  advice: {
    es: 'En el bloque finally, envía {"cerrar": True} y después cierra el socket.',
    en: 'In the finally block, send {"cerrar": True} and close the socket afterwards.',
  },
  remedy: `self.enviar(sock, {"cerrar": True})
sock.close()`,
  recognise: ({ reason }) => reason.code === 'no-farewell',
}
