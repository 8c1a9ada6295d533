/** What the properties of storage say in English; `es.ts` says the same in Spanish. */
export const en = {
  'purpose-cut':
    'Wherever the pickle of a request is cut, and however Python wrote it, the request is understood as if it had come whole.',
  'purpose-header-cut':
    'Wherever the length field of a request is cut, the request is understood as if it had come whole.',
  'purpose-join': 'However several requests are joined in segments, each of them is answered, in order.',
  'purpose-model':
    'Whatever clients ask for in turns, each gets the list, the exact bytes or the error that belongs to its request.',
  'purpose-survival': 'Damaged pickles and lengths that lie hurt no other client.',
  'answer-differs': 'An answer came, but not the one that belongs to the request.',
  'no-list': 'The server did not answer a plain `listar`, so this could not be tried.',
  'one-life': 'This server accepts one client in its life and somebody else started it, so there is no second try.',
  'spelling-plain':
    'The server does not take every pickle of a Mensaje that Python can write, so only those of pickle.dumps were used.',
  'not-answered-whole': 'The server does not answer this message when it comes whole either.',
  'cut-misunderstood':
    'A request of {bytes, plural, one {# byte} other {# bytes}} that arrived cut at {count, plural, one {byte} other {bytes}} {offsets} was not answered as it is when it comes whole. Bytes sent, a bar at each cut: {hex}.',
  'as-if-whole': 'the same answer as when the request comes whole',
  'sent-in-pieces': 'The request as we sent it, in pieces',
  'cut-here': 'cut before byte {offset, number}: what stands before it was read first',
  'join-misunderstood':
    'Of {count, number} requests in one segment, {answered, plural, =0 {not even the first was answered rightly} one {only the first was answered rightly} other {only the first # were answered rightly}}. Sent one after the other, every one is. Bytes sent, a bar between the requests: {hex}.',
  'join-expected': '{count, plural, one {# answer} other {# answers}}, in the order of the requests',
  'sent-joined': 'The requests as we sent them, in one segment',
  'join-here': 'this request was not answered rightly',
  'model-differs':
    'After {steps, plural, one {one request} other {# requests}} an answer is not the one that belongs to its request. What was asked: {said}.',
  'model-expected': 'the answer that the files of the server give',
  'others-hurt':
    'After {name} sent damaged bytes and {ending, select, end {left} reset {broke the connection} other {stayed}}, another client that asked for the list got none. Damaged bytes: {hex}.',
  'others-expected': 'the list for every other client, as before',
  'damaged-message': 'The damaged message as we sent it',
  'because-read': 'the server should have read this before the client goes on',
  'title-cut': 'A request cut at {offsets}',
  'title-join': 'Requests in one segment',
  'title-model': 'Requests of several clients in turns',
  'title-survival': 'A damaged message',
} as const
