/** What the cases of both echo exercises say in English. */
export const en = {
  'nothing-seen':
    'No answer came within {ms, number} ms, and the terminal of the server does not show the message either.',
  'nothing-to-see':
    'No answer came within {ms, number} ms. Over a bare port nothing else shows whether the message arrived; let Zócalo launch the server (--server).',
  'arrival-expected': 'any answer, or the message on the terminal of the server',
  'arrived-by-terminal': 'The server answers nothing; its terminal shows the message.',
  'trait-silent': 'It answers nothing; its terminal shows what comes.',
  'answers-nothing': 'Does not apply to a server that answers nothing.',
  'not-marked': 'Does not apply to a wire on which nothing marks the end of a message.',
  'one-message': 'Does not apply: this server closes the connection after one answer.',
  'other-text': 'The answer is not the same text as the message.',
  'answer-expected': 'an answer with a mark at its end',
  'same-expected': 'the same text: “{text}”',
  said: '“{text}”',
  'next-unserved': 'After the first client the next one is not served.',
  'next-expected': 'that the next client is served as the first one was',
  'not-survived':
    'After a message of {kind, select, long {60,000 bytes} accents {letters with accents} bytes {bytes that are not UTF-8} other {no bytes at all}} another client is not served any more.',
  'survived-expected': 'that the server goes on',
  'cut-not-understood': 'A message that comes in two pieces is not answered as one.',
  'cut-expected': 'one answer, the same as when the message comes whole: TCP is a byte stream',
  'character-cut': 'A message that comes in two pieces, cut within a character, is not answered as one.',
  'join-not-understood': 'Of two messages in one segment not both are answered.',
  'join-expected': 'that both are answered, in order',
  'boundary-not-understood':
    'A message of {bytes, plural, one {# byte} other {# bytes}} is not answered like a shorter one.',
  'boundary-expected': 'the answer that a shorter message gets',
  'unframed-wire': 'Nothing marks the end of a message: the server takes each piece that comes for one.',
  'framed-expected': 'a mark at the end of each message, for example a line end',
  'client-text-differs': 'The client sent something other than what was typed.',
  'client-text-expected': '“{text}”, as it was typed',
  'terminal-answer': 'the answer “{text}”',
  'client-hangs': 'Nobody answers, and {ms, number} ms later the client still waits.',
  'client-hangs-expected': 'that it says so and ends, or asks its user for something else',
  'client-says-nothing': 'The client ended without a word.',
  'client-tells-expected': 'that it tells its user that nobody listens there',
  'client-alone':
    'Started before the server, the client ended after {ms, number} ms (exit code {code}) and said “{line}”.',
  'client-alone-back': 'Started before the server, the client went back to its keyboard and ended with it.',
  'pair-text-arrives':
    'What is typed at the client reaches the server whole: it appears on its terminal, or comes back as an answer.',
  'pair-answer-shown': 'What the server answers, or its operator types, appears on the client’s terminal.',
  'pair-nothing-arrived':
    'The client asked for no text, and nothing of what one program said appears on the terminal of the other.',
  'pair-arrived-expected': 'that what one program says can be read on the terminal of the other',
  'pair-no-answer': 'The server answers nothing, and the assignment does not ask for it.',
  'pair-answer-not-shown': 'The server answered, and nothing of its answer appears on the client’s terminal.',
  'pair-answer-expected': 'the answer of the server: “{text}”',
} as const
