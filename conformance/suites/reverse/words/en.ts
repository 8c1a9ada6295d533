/** What the suite of the reversed text says in English. */
export const en = {
  refused: 'The server refused: “{text}”.',
  'reversed-expected': 'the text of the request, back to front, character by character',
  'size-wrong': 'The server says that the text has {size, plural, one {# byte} other {# bytes}}.',
  'size-expected': '{size, number}: the bytes of the reversed text',
  'text-differs': 'The text that came back is not the reversed one.',
  'next-not-served': 'The next client is not served: the server has ended or accepts nobody else.',
  'next-expected': 'that the next client is served as well',
  'not-utf-8-answered': 'Bytes that are not UTF-8 text were answered with a reversed text.',
  'not-utf-8-silent': 'Bytes that are not UTF-8 text were answered with nothing, and the connection stays open.',
  'not-utf-8-expected': 'an error, or a close',
  'not-over-datagrams': 'Does not apply over UDP: a datagram comes whole or not at all.',
  'not-unframed':
    'Does not apply to a wire of bare texts: nothing tells where one ends, so that a piece cannot be told from the whole.',
  'not-in-pieces': 'Does not apply to this wire: before the text there is nothing that could be cut or joined.',
  'no-refusal': 'Does not apply to this wire: a refusal cannot be told from an answer.',
  'client-file-differs': 'What the client sent is not the file.',
  'client-file-expected': 'exactly the bytes of the file that was named on the keyboard',
  'client-size-wrong':
    'The client announced {size, plural, one {# byte} other {# bytes}}; the file has {wanted, number}.',
  'client-sent-anyway': 'The client sent something although the file does not exist.',
  'client-sent-nothing-expected': 'that nothing is sent',
  'client-says-missing': 'a word about the file that does not exist',
  'client-no-message': 'The terminal does not show “{message}”.',
  'client-messages-expected': '“Archivo enviado” after the text was sent, then “Recibido archivo invertido”',
  'client-lacks-answer':
    'Neither the terminal nor a file in the client’s folder has the reversed text “{text}” with its size.',
  'client-answer-expected': 'the reversed text and its size, on the terminal or in a file',
  'client-pieces': 'The answer came in {count, number} pieces with pauses of {ms, number} ms.',
  'client-tells': 'a word about what went wrong',
  'pair-text-missing':
    'Neither the client’s terminal nor a new file of it has the reversed text, which begins with “{text}”.',
  'pair-size-missing': 'The client shows the reversed text, but not its size.',
  'pair-answer-expected':
    'the reversed text with its size of {size, plural, one {# byte} other {# bytes}}, on the terminal or in a file',
  'pair-missing-untold': 'The client did not say that the file does not exist.',
  'pair-received-unsaid': 'The client did not say “Recibido archivo invertido” after “Archivo enviado”.',
  'pair-not-received': 'The client says “Recibido archivo invertido” although it does not have the text.',
  'pair-not-received-expected': 'a message of what went wrong',
} as const
