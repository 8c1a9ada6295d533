/** Lo que se dice de grabaciones y paquetes, en español. */
export const es = {
  'bundle-unreadable': 'No se puede leer el paquete {file} ({problem}).',
  'bundle-no-zip': 'El paquete {file} no es un archivo ZIP completo: {problem}.',
  'bundle-member-missing': 'Al paquete le falta la parte «{member}».',
  'bundle-member-strange': 'El paquete contiene «{member}», que no es parte de un paquete.',
  'bundle-member-changed':
    'La parte «{member}» del paquete ya no es la misma que cuando se hizo: su suma de verificación no coincide.',
  'bundle-member-large':
    'La parte «{member}» del paquete es demasiado grande ({bytes, plural, one {# byte} other {# bytes}}).',
  'bundle-manifest': 'La lista de partes del paquete (manifest.json) no es válida: {problem}.',
  'bundle-newer': 'El paquete se hizo con una versión más nueva ({version}), cuya forma aquí no se conoce.',
  'record-broken': 'La grabación está cortada o no es una grabación: {problem}.',
  'record-line': 'La línea {line, number} de la grabación no es válida: {problem}.',
  'record-of-another': 'La grabación del paquete es de otra evaluación que la del informe.',
  'record-missing':
    'Junto a {report} no está la grabación de esa evaluación (record.jsonl.gz): sin ella no se puede evaluar de nuevo.',
  'record-not-whole':
    'Nota: la grabación de esta evaluación no está completa ({problem}); con ella no se podrán evaluar de nuevo todos los casos. Los veredictos valen lo mismo.',
  'bundle-written':
    'Paquete: {file} ({bytes, plural, one {# byte} other {# bytes}}, {cases, plural, one {# caso} other {# casos}}).',
  'bundle-not-written': 'No se puede escribir el paquete {file} ({problem}).',
  'bundle-needs-out': 'Indica el archivo del paquete: --out ARCHIVO.zip.',
  'not-recorded': 'no está en la grabación',
  'left-out': 'la grabación ya estaba llena',
  'not-run': 'tampoco se ejecutó entonces',
  'diverged-bytes': '{peer} diría algo distinto de lo que dijo entonces (byte {offset, number} de lo que dijo)',
  'diverged-call': '{peer} se conectaría donde entonces nadie se conectó',
  'diverged-line': 'se escribiría otra línea que entonces',
  'diverged-launch': 'se iniciaría el programa donde entonces no se inició',
  'diverged-door': 'se abriría un puerto donde entonces no se abrió ninguno',
  'diverged-relay': 'se abriría un retransmisor donde entonces no se abrió ninguno',
  'diverged-telling': 'la historia se contaría de una manera en que entonces no se contó ({key})',
  'was-busy':
    'la computadora estaba entonces tan ocupada ({ms, number} ms sin procesador para nosotros) que no se pueden reconstruir los plazos',
  stuck: 'el caso espera algo que entonces no ocurrió',
  'not-judged': 'no se evaluó de nuevo',
  'went-wrong': 'falló la propia evaluación: {problem}',
  'replay-from': 'Evaluando de nuevo solo con la grabación: {exercise}, {subject}, {startedAt}.',
  'replay-version': 'El paquete se hizo con la versión {made}; esta es la {own}.',
  'replay-same': 'igual',
  'replay-other': 'DISTINTO',
  'replay-undecided': 'sin decidir',
  'replay-changed': '{was} → {now}',
  'replay-total':
    '{same, plural, one {# caso tiene} other {# casos tienen}} el mismo veredicto, {other, plural, =0 {ninguno tiene otro} one {# tiene otro} other {# tienen otro}} y {undecided, plural, =0 {ninguno queda sin decidir} one {# no se puede decidir con la grabación} other {# no se pueden decidir con la grabación}}.',
} as const
