import {
  expectAllCanFail,
  type FoundMistake,
  findClientMistakes,
  findServerMistakes,
} from './runner/fixtures/find-mistakes.ts'

const servers: readonly FoundMistake[] = [
  ['echo-udp', 'one-client', 'buffer_chico.py', '7'],
  ['echo-udp', 'many-clients', 'solo_el_primero.py', '1.1.2'],
  ['echo-udp', 'loss-and-repeats', 'no_contesta.py', '5'],
  ['upload-udp', 'new-file', 'modo_texto.py', '9'],
  ['upload-udp', 'overwrite-yes', 'no_trunca.py', '8'],
  ['upload-udp', 'overwrite-no', 'borra_al_preguntar.py', '3'],
  ['upload-udp', 'overwrite-never', 'no_pregunta.py', '2'],
  ['upload-udp', 'loss-and-repeats', 'sin_mirar_el_numero.py', '20'],
  ['upload-udp', 'two-clients-at-once', 'todos_en_uno.py', '12'],
  ['upload-udp', 'lost-half-way', 'borra_al_preguntar.py', '13'],
  ['helpdesk', 'whole-conversation', 'una_sola_pregunta.py', '8'],
  ['helpdesk', 'two-at-once', 'un_nombre_para_todos.py', '4'],
  ['remote-shell', 'commands-and-their-effect', 'write_pierde_espacios.py', '5'],
  ['remote-shell', 'errors-are-told', 'cd_siempre_ok.py', '2'],
  ['chat-udp', 'whole-conversation', 'recibe_1024.py', '11'],
  ['chat-udp', 'loss-and-repeats', 'se_une_consigo.py', '5'],
  ['chat-udp', 'out-of-turn', 'sin_turnos.py', '6'],
]

const clients: readonly FoundMistake[] = [
  ['echo-udp', 'client-first', 'espera_para_siempre.py', '3'],
  ['echo-udp', 'client-shows-the-answer', 'no_muestra.py', '5'],
  ['upload-udp', 'client-overwrite-no', 'borra_al_cancelar.py', '10'],
  ['upload-udp', 'client-repeats', 'no_repite.py', '3'],
  ['upload-udp', 'client-first', 'envia_y_borra.py', '3'],
  ['helpdesk', 'client-talks', 'no_muestra.py', '4'],
  ['remote-shell', 'client-types-commands', 'solo_primera_palabra.py', '3'],
  ['chat-udp', 'client-takes-turns', 'sin_turnos.py', '5'],
  ['chat-udp', 'client-first', 'se_une_una_vez.py', '3'],
  ['chat-udp', 'client-repeats', 'se_une_una_vez.py', '1'],
]

findServerMistakes(servers)
findClientMistakes(clients)
expectAllCanFail(['echo-udp', 'upload-udp', 'helpdesk', 'remote-shell', 'chat-udp'], [...servers, ...clients])
