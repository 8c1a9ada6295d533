import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Says nothing, or closes, where a file does not exist. */
export const noErrorAnswer: DiagnosisRule = {
  id: 'no-error-answer',
  title: {
    es: 'No responde cuando el archivo no existe',
    en: 'Does not answer when the file does not exist',
  },
  explanation: {
    es: 'Al pedir un archivo que no existe no llega ningún Mensaje con estado «error». Lo más común es que open lance FileNotFoundError y que nadie la atrape: el hilo de ese cliente termina y el cliente queda esperando o desconectado.',
    en: 'When a file is asked for that does not exist, no Mensaje with estado “error” comes. Usually open raises FileNotFoundError and nobody catches it: the thread of that client ends, and the client is left waiting or disconnected.',
  },
  advice: {
    es: 'Atrapa el error al abrir el archivo, responde Mensaje(estado="error") y sigue escuchando al cliente.',
    en: 'Catch the error when you open the file, answer Mensaje(estado="error") and go on listening to the client.',
  },
  remedy: `try:
    with open(ruta, "rb") as archivo:
        mensaje = Mensaje(data=archivo.read(), estado="ok")
except OSError:
    mensaje = Mensaje(estado="error")
self.enviar_mensaje(mensaje, socket_cliente)`,
  recognise: ({ caseId, facts }) =>
    caseId === 'storage/unknown/name' && (facts.answer === 'none' || facts.answer === 'closed'),
}
