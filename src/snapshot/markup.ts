/** The one door through which the HTML and XML parser comes in, for feeds here and for pages further down. */
export { Parser, Tokenizer } from 'htmlparser2';
