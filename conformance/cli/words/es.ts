import type { en } from './en.ts'

/** Lo que dice en español la línea de comandos. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'no-box': '--box strict: no se pueden aislar los programas. {reason}',
  'box-fallback': 'Atención: {told}',
  'unknown-command':
    'No existe el comando «{given}».{nearest, select, none {} other { ¿Quisiste decir {nearest}?}} Comandos: {known}.',
  'unknown-option': 'La opción {given} no existe.{nearest, select, none {} other { ¿Quisiste decir {nearest}?}}',
  'missing-value': 'A la opción {given} le falta su valor.',
  'excess-argument': 'Sobran argumentos: {given}.',
  'bad-value': '{flag}: «{given}» no es válido; se espera {range}.',
  'range-whole-number': 'un número entero de {least} a {most}',
  'range-number': 'un número mayor que 0 y a lo más {most}',
  'range-target': 'HOST:PUERTO, por ejemplo 127.0.0.1:45743',
  'not-loopback': '--target {given}: solo se evalúan programas de este mismo equipo (127.0.0.1, localhost o [::1]).',
  'unknown-exercise':
    'No existe el ejercicio «{given}».{nearest, select, none {} other { ¿Quisiste decir {nearest}?}} Ejercicios: {known}.',
  'unknown-claim': '--claims: «{given}» no es una característica de {exercise}. Características: {known}, o none.',
  'two-subjects': 'Indica un solo programa: --target, --server o --client.',
  'no-outcomes': 'El ejercicio «{exercise}» todavía no se puede evaluar con una pareja de programas.',
  'pair-needs-exercise': 'De una pareja hay que decir el ejercicio: indícalo con --exercise. Ejercicios: {known}',
  'servers-only':
    '{command} evalúa servidores: indica uno con --server o --target; un cliente se evalúa con pnpm conformance.',
  'other-role':
    '{file} es un escenario para un {role, select, client {cliente: indica uno con --client} other {servidor: indica uno con --server o --target}}.',
  'left-out':
    '{count, plural, one {# escenario no es} other {# escenarios no son}} para un {role, select, client {cliente} other {servidor}} y se {count, plural, one {omite} other {omiten}}.',
  'needs-exercise':
    '{flag}: lo primero que dice el programa no muestra de qué ejercicio es. Indícalo con --exercise. Ejercicios: {known}.',
  'no-case-matches': '--only {given}: ningún caso coincide. Con --list se ven todos.',
  'not-recognised': 'No se reconoció el ejercicio de {address}. Indícalo con --exercise. Esto se intentó:\n{tried}',
  'tried-line':
    '  {exercise}: se envió {opener}, {cameBack, select, deadline {no llegó nada} end {se cerró la conexión} reset {se cortó la conexión} other {llegó {cameBack}}}',
  'several-fit': 'Varios ejercicios calzan con {address}: {fitting}. Indica uno con --exercise.',
  'not-recognised-in-time': 'La evaluación terminó antes de reconocer el ejercicio. Indícalo con --exercise.',
  recognised: 'Ejercicio reconocido: {exercise}.',
  'no-format': '--format: nombra al menos uno de {known}.',
  'report-not-writable': 'No se puede escribir en la carpeta del informe {folder} ({problem}).',
  'report-elsewhere':
    'Ya no se puede escribir en la carpeta del informe {folder} ({problem}); el informe quedó en {instead}.',
  'subject-terminal': 'Sus últimas líneas:',
  interrupted: 'Interrumpido: se terminan los programas y se guarda lo evaluado…',
  'harness-failed': 'Falló el propio Zócalo: {problem}',
  'old-node':
    'Se necesita Node 22 o más nuevo y esto corre en {version}. Ejecuta «npx -y pnpm@10.34.9 install» y prueba otra vez: el proyecto trae su propio Node.',
  'case-list': '{id}  {level}  {requirement}  {purpose}',
  'files-ignored':
    '--files solo sirve con --target y con un servidor que entrega archivos; en {exercise}, así, se ignora.',
  'keys-unused':
    '--keys dice cómo se maneja el teclado de un cliente: indica uno con --client, solo o junto a --server.',
  'unknown-wire': 'No hay ningún perfil de mensajes «{given}» para {exercise}. Los que hay: {known}.',
  'wire-given': 'Los mensajes de {exercise} están dados, así que no admite un perfil propio.',
  'wire-nowhere':
    'Ningún ejercicio tiene un perfil de mensajes «{given}».{nearest, select, none {} other { ¿Quisiste decir {nearest}?}} Con pnpm wire list se ven todos.',
  'wire-several': 'Varios ejercicios tienen un perfil de mensajes «{given}»: {exercises}. Indica uno con --exercise.',
  'wire-row': '  {name}  {title}',
  'wires-ok':
    '{count, plural, one {# perfil de mensajes está bien escrito.} other {# perfiles de mensajes están bien escritos.}}',
  'needs-wire': '«explain» necesita el nombre o el archivo de un perfil de mensajes.',
  'folder-unreadable':
    '{flag} {folder}: {code, select, ENOENT {no existe esa carpeta} ENOTDIR {no es una carpeta} EACCES {no se puede leer esa carpeta} other {{code}}}.',
  judging: 'Evaluando {exercise}: {subject}',
  'subject-reference': 'la referencia incluida (servidor y cliente)',
  'help-usage-title': 'Uso:',
  'help-options': 'Opciones:',
  'help-usage':
    '{name, select, scenario {run|check ARCHIVO… [opciones] | record [opciones]} report {report.json [opciones] | bundle CARPETA --out ARCHIVO.zip} wire {list [EJERCICIO] | check ARCHIVO… | explain ARCHIVO|NOMBRE [opciones]} other {[opciones]}}',
  'help-conformance':
    'Evalúa el servidor o el cliente de un ejercicio. Sin un programa se evalúan las referencias incluidas.',
  'help-scenario': 'Ejecuta o revisa sesiones escritas de antemano, o graba una.',
  'help-fuzz': 'Busca entradas que nadie escribió.',
  'help-report': 'Vuelve a mostrar una evaluación guardada.',
  'help-exercise': 'ejercicio; si se omite, se reconoce',
  'help-target': 'un servidor que ya está en ejecución',
  'help-server': 'comando que inicia el servidor; {open}host{close} y {open}port{close} se completan',
  'help-client':
    'comando que inicia el cliente; {open}host{close}, {open}port{close}, {open}dir{close} (su carpeta), {open}file{close} (el archivo de cada prueba) y {open}name{close} (un nombre de usuario) se completan',
  'help-workdir': 'carpeta del programa; se ejecuta en una copia privada',
  'help-client-workdir': 'carpeta del cliente, si no es la de --workdir',
  'help-keys': 'archivo YAML con las teclas que piden tus programas',
  'help-port': 'qué puerto evaluar cuando el programa abre varios',
  'help-wire': 'perfil de mensajes que habla el programa: un nombre o un archivo YAML',
  'help-wires':
    'Muestra, revisa y explica perfiles de mensajes: cómo escriben los programas los mensajes de un ejercicio.',
  'help-wire-exercise': 'ejercicio del perfil que se nombra',
  'help-claims': 'características opcionales que declara el programa, o none',
  'help-files': 'lo que debe entregar un servidor en ejecución',
  'help-level': 'el nivel que decide el código de salida: «must», «should» o «may»',
  'help-only': 'casos por su id; * vale por cualquier cosa',
  'help-list': 'muestra los casos y no ejecuta nada',
  'help-seed': 'de ella sale cada elección al azar',
  'help-fuzz-runs': 'ejemplos por propiedad; de una pareja, cortes por historia',
  'help-jobs': 'cuántos servidores se evalúan en paralelo',
  'help-timeout-scale': 'alarga todos los plazos',
  'help-lang': 'idioma: «es» o «en»',
  'help-report-dir': 'carpeta del informe',
  'help-format': 'html, json, junit, gradescope, markdown, github, tap, csv, pcapng',
  'help-max-seconds': 'tiempo máximo de toda la evaluación',
  'help-box': 'aísla los programas: «auto» (si se puede), «strict» (o termina) u «off»',
  'help-replay-bundle': 'un paquete de «pnpm report bundle»: evalúa de nuevo, solo con la grabación',
  'help-replay': 'archivo de un contraejemplo que se quiere repetir',
  'help-runs': 'ejemplos por propiedad',
  'help-file': 'el report.json de una evaluación',
  'help-help': 'muestra esta ayuda',
  'needs-files': '«{action}» necesita al menos un archivo.',
  'rubric-other-exercise': 'La rúbrica {file} es para {exercise}, no para {given}.',
  'freeze-needs-rubric': 'Indica con --rubric la rúbrica que quieres congelar.',
  'out-not-writable': 'No se puede escribir {file} ({problem}).',
  'report-of-student':
    'Este informe es el del estudiante: le faltan casos, así que no se le puede aplicar una rúbrica.',
  'would-overwrite': 'Se perdería {file}: elige otra carpeta con --report.',
  'help-rubric': 'archivo YAML con los puntos, niveles y casos ocultos de una entrega',
  'help-freeze-rubric': 'guarda junto a la rúbrica lo que hoy se evalúa y no ejecuta nada',
  'help-export-python': 'un caso fallido como programa suelto de Python que muestra la falla',
  'help-out-program': 'archivo para ese programa; si se omite, la terminal',
  'help-audience':
    'quién lee el informe: «teacher» (docente) o «student» (estudiante), a quien no se muestran los casos ocultos',
  'check-ok': '{count, plural, one {# escenario está bien escrito.} other {# escenarios están bien escritos.}}',
  'help-record': 'Se pone entre los clientes y un servidor, y escribe lo que se dicen como un escenario.',
  'help-listen': 'puerto al que llaman los clientes; si se omite, cualquiera libre',
  'help-record-target': 'el servidor que ya está en ejecución',
  'help-out': 'el archivo de escenario que se escribe',
  'help-record-exercise': 'ejercicio; si se omite, se reconoce por el puerto y por lo que se dice',
  'help-transport': '«tcp», «udp» o «both» (ambos); si se omite, el del ejercicio',
  'help-record-wire': 'perfil de mensajes que hablan los programas: un nombre o un archivo YAML',
  'help-until-closed': 'termina cuando se cierra la última conexión TCP; si no, termina con Ctrl+C',
  'help-record-seconds': 'termina después de esa cantidad de segundos',
  'help-force': 'reemplaza el archivo si ya existe',
  'interrupted-recording': 'Interrumpido: se escribe lo que se grabó…',
  'record-needs':
    'Para grabar hace falta {flag}: pnpm scenario record --listen PUERTO --target HOST:PUERTO --out ARCHIVO',
  'record-transport': 'El ejercicio {exercise} usa {transport}: omite --transport.',
  'record-until-closed': 'En UDP nada se cierra: usa --max-seconds, o Ctrl+C.',
  'record-itself': 'El puerto {port} es el del servidor: elige otro para --listen, al que llamarán los clientes.',
  'record-wire': '--wire necesita también --exercise: los perfiles pertenecen a un ejercicio.',
  'record-exists': '{file} ya existe: elige otro nombre, o reemplázalo con --force.',
  'record-not-writable':
    'No se puede escribir {file}: {problem, select, ENOENT {no existe esa carpeta} EACCES {no tienes permiso para escribir en la carpeta} EROFS {la carpeta es de solo lectura} ENOTDIR {una parte de la ruta no es una carpeta} other {{problem}}}. No se grabó nada.',
  'record-lost': 'Ya no se puede escribir {file} ({problem}). Esto es lo que se grabó:',
  'record-port':
    'No se puede escuchar en el puerto {port}: {problem, select, EADDRINUSE {está ocupado} EACCES {el sistema no lo permite} other {{problem}}}.',
  'record-listening':
    'Grabando en 127.0.0.1:{port} ({transports}), camino a {target}. Ctrl+C termina y escribe el archivo.',
  'record-full': 'Hasta aquí cabe en un escenario. La conversación sigue, pero ya no se graba.',
  'record-written':
    '{steps, plural, one {Se escribió # paso} other {Se escribieron # pasos}} en {file}, como una conversación de {exercise}{by, select, port {, a quien pertenece este puerto} words {, que se reconoció por lo que se dijo} unknown {; no se reconoció el ejercicio: escribe el correcto en el archivo o graba otra vez con --exercise} other {}}.',
  'record-other-wire': 'Los programas no hablan el formato canónico: en el archivo queda «wire: {wire}».',
  'record-cut': 'El final de la conversación no cupo en el archivo.',
  'record-nothing': 'Nadie dijo nada: no se escribió ningún archivo.',
}
