import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Follows a name out of its folder. */
export const pathEscape: DiagnosisRule = {
  id: 'path-escape',
  title: { es: 'Un nombre puede salir de la carpeta', en: 'A name can leave the folder' },
  explanation: {
    es: 'El nombre que llega se usa sin revisarlo. Con .. o con una ruta absoluta, cualquiera puede ver, escribir o borrar otros archivos del computador.',
    en: 'The name that comes is used without a check. With .. or an absolute path anybody can see, write or remove other files of the machine.',
  },
  advice: {
    es: 'Recuerda la carpeta en la que comenzó el servidor y, antes de cada operación, comprueba que la ruta completa está dentro de ella.',
    en: 'Remember the folder in which the server started and check, before each operation, that the full path lies in it.',
  },
  remedy: `ruta = os.path.realpath(os.path.join(actual, nombre))
if ruta != INICIO and not ruta.startswith(INICIO + os.sep):
    respuesta = "ERROR eso queda fuera"`,
  recognise: ({ reason }) => reason.code === 'path-escape',
}
