import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Follows a name out of its folder. */
export const pathEscape: DiagnosisRule = {
  id: 'path-escape',
  title: { es: 'Un nombre puede salir de la carpeta', en: 'A name can leave the folder' },
  explanation: {
    es: 'El nombre que pide el cliente se une a la carpeta sin revisarlo. Con ../ o con una ruta absoluta, cualquiera puede leer o escribir otros archivos del computador: el código del servidor, claves, lo que sea.',
    en: 'The name that the client asks for is joined to the folder without a check. With ../ or an absolute path anybody can read or write other files of the machine: the server’s code, passwords, anything.',
  },
  advice: {
    es: 'Acepta solo nombres que están en la lista de la carpeta, o quédate con os.path.basename(nombre) y compara.',
    en: 'Accept only names that are in the folder’s list, or keep os.path.basename(name) and compare.',
  },
  remedy: `if nombre not in os.listdir("archivos"):
    mensaje = Mensaje(estado="error")`,
  recognise: ({ reason }) => reason.code === 'secret-came' || reason.code === 'escaped-file',
}
