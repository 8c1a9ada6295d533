/** What the simple-ftp suite says in English. */
export const en = {
  'no-such-file': 'No file of this kind is known of the server; --files DIR tells which ones it has.',
  'claims-found':
    'Besides sending files the server does: {claims, select, undefined {nothing else} other {{claims}}}. A connection carries {requests, select, one {one request} other {several requests}}.',
  'error-expected': 'an error message',
  'not-over-datagrams':
    'Does not apply over UDP: a datagram comes whole or not at all, and a long content may be lost.',
  'must-read': 'Does not apply to this wire: the client has to read before the file is sent.',
  'one-request': 'On this wire, or with this server, a connection carries one request.',
  unframed: 'The texts of this wire have no end of their own: cutting or joining them shows nothing.',
  'nothing-to-join': 'On this wire nothing comes before the content, or the client has to answer it first.',
  'closes-after-one': 'The first request of a connection is answered, the second is not.',
  'closes-expected': 'an answer to each request of a connection',
  'next-not-served': 'After the first client the next one is not served.',
  'next-expected': 'that a client who comes later is served like the first',
  'names-missing': 'The list lacks {names}.',
  'names-expected': 'the names of all files of the folder',
  'error-missing':
    'A file that does not exist is not answered with an error, but with {bytes, plural, one {# byte} other {# bytes}} of content.',
  'goes-on-missing': 'After the error the conversation does not go on.',
  'goes-on-expected': 'that the next request on the same connection is answered',
  'secret-came': 'For the name “{name}” something came that lies outside the folder.',
  'secret-expected': 'an error, a closed connection, or nothing',
  'escaped-file': 'The upload under the name “{name}” was written outside the folder.',
  'escaped-expected': 'an error, a closed connection, or a file inside the folder',
  'second-not-answered': 'Of two requests in one segment, the second is not answered rightly.',
  'second-expected': 'an answer to each of the two, in order',
  'client-asked-other': 'The client asks for “{name}”.',
  'client-asked-expected': 'that it asks for “{name}”, which was typed',
  'client-error-expected': 'something that says that there was an error',
  'client-created': 'After the error there is a new file: {files}.',
  'client-created-expected': 'no new file',
  'no-error-on-wire': 'This wire has no error message.',
  'pair-untold':
    'Does not apply: the programs tell nobody of a file that does not exist, which the assignment leaves open.',
  'pair-not-offered': 'Does not apply: the client does not offer it.',
} as const
