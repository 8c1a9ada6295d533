import {
  expectAllCanFail,
  type FoundMistake,
  findClientMistakes,
  findServerMistakes,
} from './runner/fixtures/find-mistakes.ts'

const servers: readonly FoundMistake[] = [
  ['echo-tcp', 'one-client', 'un_recv_por_mensaje.py', '5'],
  ['echo-tcp', 'many-clients', 'solo_el_primero.py', '4.1.2'],
  ['upload-tcp', 'new-file', 'un_solo_recv.py', '5'],
  ['upload-tcp', 'overwrite-yes', 'agrega_al_sobrescribir.py', '8'],
  ['upload-tcp', 'overwrite-no', 'trunca_al_preguntar.py', '3'],
  ['upload-tcp', 'overwrite-never', 'no_pregunta.py', '2'],
  ['upload-tcp', 'lost-half-way', 'deja_a_medias.py', '6'],
  ['upload-tcp', 'many-clients', 'modo_texto.py', '5'],
  ['reverse', 'hello-world', 'no_invierte.py', '4'],
  ['reverse', 'accents-in-pieces', 'invierte_bytes.py', '4'],
  ['image', 'exact-bytes', 'solo_un_trozo.py', '3'],
  ['image', 'missing-image', 'sin_error.py', '2'],
  ['simple-ftp', 'download-exact-bytes', 'envia_un_trozo.py', '3'],
  ['simple-ftp', 'error-and-goes-on', 'una_orden_por_conexion.py', '4'],
  ['simple-ftp', 'list', 'lista_vacia.py', '2'],
  ['simple-ftp', 'upload-and-download', 'subida_con_un_recv.py', '6'],
  ['chat-tcp', 'whole-conversation', 'decodifica_trozos.py', '9'],
  ['chat-tcp', 'out-of-turn', 'sin_turnos.py', '6'],
  ['chat-tcp', 'vanishing', 'no_nota_que_se_fue.py', '8'],
]

const clients: readonly FoundMistake[] = [
  ['echo-tcp', 'client-first', 'sin_captura.py', '3'],
  ['echo-tcp', 'client-shows-the-answer', 'no_muestra.py', '5'],
  ['upload-tcp', 'client-overwrite-yes', 'borra_antes.py', '11'],
  ['upload-tcp', 'client-overwrite-no', 'borra_al_cancelar.py', '9'],
  ['upload-tcp', 'client-overwrite-never', 'no_pregunta_al_usuario.py', '5'],
  ['upload-tcp', 'client-lost-half-way', 'borra_al_cortarse.py', '8'],
  ['reverse', 'client-shows-what-came', 'no_avisa.py', '7'],
  ['image', 'client-stores', 'pierde_el_comienzo.py', '6'],
  ['image', 'client-hears-an-error', 'crea_archivo_vacio.py', '7'],
  ['simple-ftp', 'client-downloads', 'un_recv.py', '6'],
  ['chat-tcp', 'client-takes-turns', 'sin_turnos.py', '4'],
  ['chat-tcp', 'client-hears-the-end', 'no_termina_con_fin.py', '8'],
]

findServerMistakes(servers)
findClientMistakes(clients)
expectAllCanFail(['echo-tcp', 'upload-tcp', 'reverse', 'image', 'simple-ftp', 'chat-tcp'], [...servers, ...clients])
