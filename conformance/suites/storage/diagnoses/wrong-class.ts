import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Sends an object of another class, or with no object of a class at all. */
export const wrongClass: DiagnosisRule = {
  id: 'wrong-class',
  title: { es: 'El mensaje no es de la clase Mensaje', en: 'The message is not of the class Mensaje' },
  explanation: {
    es: 'Un pickle guarda solo el nombre de la clase, por ejemplo __main__.Mensaje, y quien lo lee busca esa clase en su propio programa. Si el nombre es otro, o si lo que se envía es una lista o un diccionario, el otro programa no lo puede usar.',
    en: 'A pickle keeps only the name of the class, for example __main__.Mensaje, and its reader looks for that class in its own program. With another name, or when a list or a dictionary is sent, the other program cannot use it.',
  },
  advice: {
    es: 'Envía siempre un objeto de la clase Mensaje, definida en el archivo que se ejecuta (así se llama __main__.Mensaje), con sus tres atributos.',
    en: 'Always send an object of the class Mensaje, defined in the file that is run (so that it is named __main__.Mensaje), with its three attributes.',
  },
  remedy: `respuesta = Mensaje(data=archivos, estado="ok")
self.enviar_mensaje(respuesta, socket_cliente)`,
  recognise: ({ reason }) => reason.code === 'not-a-mensaje' || reason.code === 'other-class',
}
