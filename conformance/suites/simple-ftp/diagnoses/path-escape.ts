import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Follows a name out of its folder. */
export const pathEscape: DiagnosisRule = {
  id: 'path-escape',
  title: { es: 'Un nombre sale de la carpeta', en: 'A name leaves the folder' },
  explanation: {
    es: 'El nombre que envía el cliente se usa sin revisarlo. Con «../» o con una ruta absoluta, cualquiera puede leer o escribir otros archivos del computador.',
    en: 'The name that the client sends is used unchecked. With “../” or an absolute path anybody can read or write other files of the machine.',
  },
  advice: {
    es: 'Acepta solo nombres iguales a su último componente (os.path.basename), o los que están en la lista de la carpeta.',
    en: 'Accept only names that equal their last part (os.path.basename), or those in the folder’s list.',
  },
  remedy: `if nombre != os.path.basename(nombre) or nombre in ("", ".", ".."):
    conexion.sendall(b"ERROR nombre no permitido\\n")`,
  recognise: ({ reason }) => reason.code === 'path-escape',
}
