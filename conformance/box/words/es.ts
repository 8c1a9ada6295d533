/** What is said in Spanish about where launched programs run. */
export const es = {
  'box-namespaces': 'Cada programa se ejecutó aislado: con una carpeta, procesos y red propios, y con límites de uso.',
  'box-fallback':
    'Sin aislamiento completo: cada programa se ejecutó en una copia privada de su carpeta, pero con tus permisos y con la red de este equipo. {reason}',
  'box-off':
    'Sin aislamiento, como se pidió con «--box off»: cada programa se ejecutó en una copia privada de su carpeta, con tus permisos y con la red de este equipo.',
  'not-linux': 'El aislamiento completo necesita Linux.',
  'tools-missing': 'Falta {tools}. En Debian o Ubuntu se instala con «apt-get install {packages}».',
  'users-forbidden':
    'Este sistema no permite que un usuario corriente cree espacios de nombres ({detail}). Quien lo administra puede permitirlo.',
  'bwrap-forbidden':
    'bubblewrap no pudo crear el aislamiento ({detail}). Dentro de un contenedor suele estar prohibido.',
  'kernel-forbids':
    'El sistema no permite crear una red privada ({detail}). Dentro de un contenedor suele estar prohibido.',
  'entry-failed': 'No se pudo preparar la red privada.',
  'old-node': 'Node {version} no sabe reiniciarse dentro del aislamiento; hace falta Node 24.',
  'limit-processor': 'Se terminó porque usó más de {seconds, number} s de procesador.',
  'limit-processes': 'Se terminó porque tenía más de {processes, plural, one {# proceso} other {# procesos}} a la vez.',
  'limit-memory': 'Se terminó porque ocupaba más de {megabytes, number} MiB de memoria.',
  'limit-terminal': 'Se terminó porque escribió más de {megabytes, number} MiB en su terminal.',
  'limit-file': 'Se terminó porque un archivo suyo pasó de {megabytes, number} MiB.',
} as const
