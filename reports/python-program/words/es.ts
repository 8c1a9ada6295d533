import type { en } from './en.ts'

/** Lo que dicen en español los programas que muestran una falla, y lo que se dice de ellos. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'not-failed': 'El caso {id} no falló, así que no hay nada que mostrar.',
  'unknown-case': 'El informe no tiene un caso {id}.{near, select, none {} other { ¿Quisiste decir {near}?}}',
  'is-pair': 'El caso {id} necesita los dos programas y la red entre ellos; un programa suelto no lo puede mostrar.',
  'is-udp-client': 'El caso {id} es de un cliente por UDP; para eso no hay un programa suelto.',
  'not-on-the-wire':
    'La falla de {id} ({code}) no se ve solo en la conversación, así que un programa suelto no la puede mostrar.',
  'has-scenario': 'El caso {id} guardó su contraejemplo más corto. Repítelo con: {replay}',
  'shortened-message':
    'El informe guarda solo el comienzo de un mensaje que envió el caso {id}, así que no se puede enviar otra vez.',
  'shortened-answer':
    'El informe guarda solo el comienzo de lo que llegó en el caso {id}, así que no se puede comparar.',
  'shortened-conversation': 'El informe no guarda entera la conversación del caso {id}, así que no se puede repetir.',
  'cannot-replay':
    'En el caso {id} pasó más que una conversación: un programa se inició otra vez, o una conexión se rechazó o se alteró.',
  'usage-server': 'Uso: python3 {file} HOST PUERTO, con tu servidor ya iniciado.',
  'usage-client': 'Uso: python3 {file} PUERTO; después inicia tu cliente con 127.0.0.1 y ese puerto.',
  exits: 'Termina con 1 si se ve la falla, con 0 si no se ve y con 2 si no se pudo probar.',
  'read-doc': 'Lee de todas las conexiones hasta que se quedan calladas.',
  'from-here': 'Desde aquí se ve la falla.',
  came: '{bytes, plural, one {llegó # byte} other {llegaron # bytes}}',
  start: 'Inicia ahora tu cliente, con 127.0.0.1 y el puerto',
  'send-failed': 'No se pudo enviar, porque ya está cerrada la conexión:',
  'went-differently':
    'La conversación ya fue distinta antes de la falla. Inicia de nuevo tu programa y prueba otra vez.',
  'not-tried': 'No se pudo probar:',
  nobody: 'Nadie escucha en ese puerto.',
  expected: 'Se esperaba:',
  'came-now': 'Llegó:',
  shown: 'Se ve la falla.',
  'not-shown': 'No se ve la falla: lo que llegó no es lo que llegó entonces.',
}
