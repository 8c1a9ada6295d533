import type { en } from './en.ts'

/** What the upload-udp suite says in Spanish. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'no-repeats': 'En este perfil de mensajes nadie repite lo que se pierde.',
  'datagrams-dropped':
    'El sistema descartó {count, plural, one {# datagrama} other {# datagramas}} porque todavía no se habían leído los anteriores. Lo que se pierde así no prueba nada.',
  'silent-expected': 'cualquier respuesta a la petición de enviar un archivo, en un datagrama UDP',
  'answered-again-expected':
    'otra vez la misma respuesta {what, select, offer {a la petición repetida} overwrite {al sí repetido} other {al último trozo repetido}}',
  'not-answered-again':
    '{what, select, offer {A la petición repetida} overwrite {Al sí repetido} other {Al último trozo, repetido después del aviso de recepción,}} {bytes, plural, =0 {no se contestó nada} other {no se contestó lo mismo}}. Quien perdió la primera respuesta espera en vano.',
  mixed: 'Dos clientes enviaron por turnos un archivo cada uno, y uno de ellos no quedó guardado como se envió.',
  'mixed-expected': 'los trozos de cada cliente en su propio archivo',
  'client-content-differs': 'Lo que llegó no es lo que contiene el archivo.',
  'client-does-not-repeat':
    'Con datagramas perdidos y repetidos por el camino, el archivo no llegó entero, o el cliente no lo sabe.',
  'client-repeats-expected':
    'que el cliente repita lo que no se contesta, hasta que cada trozo tenga su propia confirmación y llegue el aviso de recepción',
  'deleted-unsent': 'El cliente borró su archivo aunque no había ningún servidor.',
  'gave-up-silently': 'El cliente terminó sin decir que el archivo no se envió.',
  'gives-up-expected': 'un mensaje en la terminal, el final del programa, y el archivo donde estaba',
}
