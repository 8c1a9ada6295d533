import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Believes the names that a client sends. */
export const pathEscape: DiagnosisRule = {
  id: 'path-escape',
  title: { es: 'Un nombre lleva fuera de la carpeta', en: 'A name leads out of the folder' },
  explanation: {
    es: 'El nombre del archivo o la dirección que envía el cliente se une a la ruta sin revisarlo. Con «../» un cliente escribe donde quiera, por ejemplo encima de tu programa.',
    en: 'The file name or the address that the client sends is joined to the path unchecked. With “../” a client writes wherever it likes, for example over your program.',
  },
  advice: {
    es: 'Usa solo la última parte del nombre, y como carpeta la dirección de la conexión, no la que el cliente dice.',
    en: 'Use only the last part of the name, and as folder the address of the connection, not the one that the client says.',
  },
  remedy: `nombre = os.path.basename(nombre)
if nombre in ("", ".", ".."):
    raise ValueError("nombre no permitido")
carpeta = os.path.join(base, direccion[0])   # de accept()`,
  recognise: ({ reason }) => reason.code === 'escaped',
}
