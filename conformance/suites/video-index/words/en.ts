/** What the video-index suite says in English; `es.ts` says the same in Spanish. */
export const en = {
  'reply-registered':
    'an answer that says that the client was added, for example “El cliente … ha sido agregado exitosamente”',
  'reply-duplicate': 'an answer that says that the name is taken, for example “Usuario ya registrado”',
  'reply-bad-format': 'an answer that says that the format is wrong, for example “Formato de entrada incorrecto”',
  'reply-videos-added':
    'an answer that says that the videos were added, for example “Se agregaron los videos exitosamente”',
  'reply-unknown-client':
    'an answer that says that there is no such client, for example “El cliente proporcionado no existe. Asegúrese de inscribirlo primero”',
  'reply-refused': 'an answer that refuses who is not registered, for example “Regístrese primero”',
  'reply-none': 'an answer that says that there are no videos, for example “No hay videos registrados”',
  'reply-not-found': 'an answer to the search, for example “EXITO ip port” or “El video que busca no existe”',
  'reply-unknown-command': 'an answer that says that the command is unknown, for example “Comando desconocido”',
  'wrong-reply': 'The answer to “{command}” says something else.',
  'reply-was': '“{reply}”',
  'list-expected': 'a list with the name of each video',
  'list-incomplete': '{count, plural, one {One name} other {# names}} of {of, number} did not come in the list.',
  'list-was': 'a text of {bytes, number} bytes without {names}',
  'refused-but-added': 'The server refused the command, but the video is in the list.',
  'nothing-added': 'a list without that video',
  'wrong-owner': 'The answer does not give the address and port of who has “{video}”.',
  'owner-expected': 'EXITO {ip} {port}',
  'stranger-served': 'Somebody who is not registered was told what only registered clients may know.',
  'stranger-added': 'A video that somebody who is not registered sent is in the list.',
  'one-machine': 'This server cannot be reached from several addresses of this machine, so this was not judged.',
  'not-launched': 'The folder of a server that somebody else started is not known.',
  'database-missing': 'The server did not write a file bd_clientes.txt in or below its folder.',
  'database-expected':
    'bd_clientes.txt: the number of clients; for each of them a line “name ip port M” and M lines with one video each',
  'database-format':
    'Line {line, number} of bd_clientes.txt does not have the format: {wrong, select, no_text {it is no text in UTF-8} no_client_count {the number of clients was expected} no_client_line {“name ip port M” was expected} no_video_name {the name of a video was expected} ends_early {the file ends too early} other {there is more than the numbers announce}}. It says “{found}”.',
  'database-lacks':
    'In bd_clientes.txt {count, plural, one {one entry is} other {# entries are}} missing, for example “{first}”.',
  'picture-database': 'bd_clientes.txt',
  'in-place-rewrite':
    'bd_clientes.txt is emptied and written again in its place: whoever cuts the power then leaves half a file.',
  'replaced-expected': 'a new file with another name that takes the place of the old one when it is whole',
  'database-wiped': 'The damaged bd_clientes.txt was replaced, and what it said is nowhere any more.',
  'database-kept-expected':
    'a server that does not start and says why, or that keeps the damaged content, or that still knows every client that can be read',
  'damaged-does-not-start': 'With a damaged bd_clientes.txt the server does not start.',
  'damaged-starts': 'With a damaged bd_clientes.txt the server starts.',
  'second-client-unserved': 'A second client is not answered while the first is connected.',
  'second-client-expected': 'that both clients are answered at the same time',
  'client-lost-at-once': 'Ten clients registered at once and all got the answer, but “{name}” is not registered.',
  'videos-lost-at-once': 'Ten videos were added at once and all were answered, but not all are in the list.',
  'nothing-lost': 'that every change that was answered is kept',
  'purpose-wording':
    '{name, select, insc {INSC is answered in the words of the sheet.} videos {VIDEOS is answered in the words of the sheet.} descargar {DESCARGAR is answered in the words of the sheet.} unknown {A command that does not exist is answered in the words of the sheet.} other {Who is not registered is refused in the words of the sheet.}}',
  'other-words': '“{command}” is answered in other words than those of the sheet.',
  'words-expected': '“{words}”',
  'client-other-command': 'The client did not send what was typed.',
  'client-command-expected': '“{command}”, exactly as typed',
  'client-command-was': '“{command}”',
  'client-sent-nothing': 'The client sent nothing for the line that was typed.',
  'client-sent-empty-line': 'The client sent something for an empty line.',
  'client-shows': 'the answer of the server: {text}',
  'client-shows-list': 'all {count, number} names of the list, to the last: {last}',
  'client-not-left': 'After “salir” the client did not close its connection.',
  'client-leaves-expected': 'the end of the connection',
  'cut-unseen': 'The list could not be shown to have reached the client in pieces.',
  'not-blocked':
    'The server stopped reading before its answers could fill the connection, so that it is not known whether it waits for who does not read.',
  'observed-by-address':
    'Observation: another registered machine may add videos to a client that is not its own. The server knows a client by its address alone, as in the sheet; it does not check who it is.',
} as const
