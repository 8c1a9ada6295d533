import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Stores downloads somewhere else than in the folder `descargas`. */
export const anotherDownloadFolder: DiagnosisRule = {
  id: 'another-download-folder',
  title: { es: 'Guarda las descargas en otra carpeta', en: 'Stores downloads in another folder' },
  explanation: {
    es: 'El archivo llegó y se guardó, pero no en la carpeta «descargas». Así lo descargado queda mezclado con el programa, y puede reemplazar un archivo que ya estaba.',
    en: 'The file came and was stored, but not in the folder “descargas”. Downloads are then mixed with the program, and may replace a file that was already there.',
  },
  advice: {
    es: 'Arma la ruta con la carpeta «descargas» y el nombre del archivo, y crea la carpeta si no existe.',
    en: 'Build the path from the folder “descargas” and the name of the file, and make the folder if it does not exist.',
  },
  remedy: `os.makedirs("descargas", exist_ok=True)
ruta = os.path.join("descargas", os.path.basename(nombre))
with open(ruta, "wb") as archivo:
    archivo.write(respuesta.data)`,
  recognise: ({ reason }) => reason.code === 'client-other-folder',
}
