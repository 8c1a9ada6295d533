import type { en } from './en.ts'

/** Lo que dice en español la batería de pruebas de remote-shell. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'no-folder':
    'No se aplica: en la carpeta de este servidor no se puede poner nada. Deja que Zócalo lo inicie, o indica su carpeta con --files.',
  'name-missing': '«{name}» no está en la lista{count, plural, one {} other {, y en total faltan # nombres}}.',
  'names-expected': 'todos los archivos de la carpeta actual en la lista',
  'name-shown': '«{name}» está en la lista.',
  'written-expected': 'el archivo que se escribió, en la lista',
  'removed-expected': 'que ese archivo ya no esté, y solo ese',
  'still-on-disk': '«{name}» sigue en el disco, aunque la lista no lo muestre.',
  'inside-expected': 'lo que hay en «{folder}», y nada más',
  misplaced:
    '{fate, select, stayed {«{name}» sigue en su lugar, y no está en la otra carpeta.} copied {«{name}» está ahora en las dos carpetas.} other {«{name}» no está ni en su lugar ni en la otra carpeta.}}',
  'moved-expected': 'el archivo en una sola carpeta: en la otra si el comando es correcto, y si no, donde estaba',
  'same-answer': '«{asked}», que no se puede hacer, se respondió igual que uno que sí se hizo: «{text}».',
  'different-answer-expected': 'una respuesta que distinga un fallo de un éxito, con cualquier texto',
  'whole-listing-expected': 'todos los nombres, en los datagramas que hagan falta, o un aviso de que no caben',
  'always-fits': 'No se aplica: en este perfil de mensajes cada nombre va en su propio datagrama.',
  'unknown-unanswered': 'Un comando que no existe no tuvo respuesta.',
  'unknown-expected': 'cualquier respuesta, para que el usuario no se quede esperando',
  escaped: '«{asked}» funcionó, aunque sale de la carpeta en la que comenzó el servidor.',
  'escape-expected': 'un rechazo, con cualquier texto, y que fuera no cambie nada',
  'still-running': 'El servidor seguía en marcha {ms, number} ms después de «exit».',
  'exit-expected': 'que ambos programas terminen',
  'client-sent': 'En vez de «{typed}», el cliente envió «{sent}».',
  'client-sends-expected': 'exactamente lo que se escribió en el teclado',
  'client-shows-names': 'los nombres de la lista: {names}',
  'client-shows-reason': 'la respuesta del servidor, con «{reason}»',
  'client-shows-long': 'los {count, plural, one {# nombre} other {# nombres}} de una lista larga',
  'pair-write':
    'Un «write» que se escribe en el cliente deja en la carpeta del servidor un archivo con exactamente ese texto.',
  'pair-list': 'El cliente muestra los nombres de todos los archivos de la carpeta del servidor.',
  'pair-list-of-many':
    'También con {count, plural, one {# archivo} other {# archivos}} el cliente muestra todos los nombres.',
  'pair-remove': 'Un «rm» borra ese archivo y ningún otro; el de un archivo que no existe se responde de otra manera.',
  'pair-change-folder':
    'Después de un «cd» el cliente muestra lo que hay en esa carpeta; a una que no existe se responde de otra manera.',
  'pair-move': 'Un «mv» lleva el archivo a la otra carpeta; el de un archivo que no existe se responde de otra manera.',
  'pair-answers': 'Después de cada comando, salvo «ls», el cliente muestra una respuesta.',
  'pair-exit': 'Con «exit» terminan el cliente y el servidor.',
  'pair-not-answered': 'Después de «{asked}» el cliente no muestra ninguna respuesta.',
  'pair-answered-expected': 'una respuesta, con cualquier texto, que diga si la operación se realizó',
}
