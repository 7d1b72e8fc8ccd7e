/** Everything that can be wrong with a link or a saved file. Each has a sentence in `i18n`, by its code. */
export type LinkFaultCode =
  | 'too-long' // more characters than a link, or bytes than a file, may have
  | 'malformed' // not written as links are
  | 'cut' // its end is missing
  | 'not-base64' // characters that no link has
  | 'checksum' // characters were changed, lost or added on the way
  | 'newer-version' // made by a Leaklab that writes links of a later version
  | 'not-compressed' // what is inside does not unpack
  | 'too-big' // it would unpack to more than a link may hold
  | 'not-utf8' // what is inside is no text
  | 'not-json' // what is inside is not the form of a link
  | 'unknown-field' // it holds something that no link holds
  | 'wrong-shape' // a part is missing, or is not what it should be
  | 'source-too-long' // a program is longer than a link may hold
  | 'wrong-lesson' // it belongs to another lesson
  | 'unsupported' // this browser cannot unpack
  | 'not-loaded'; // the part of the page that unpacks could not be had

export interface LinkFault {
  readonly code: LinkFaultCode;
  /** For `wrong-lesson`: the lesson that it belongs to. */
  readonly lesson?: string;
}

/** What was read, or why it could not be. */
export type Opened<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: LinkFault };

export const opened = <T>(value: T): Opened<T> => ({ ok: true, value });

export const refused = (code: LinkFaultCode, lesson?: string): Opened<never> => ({
  ok: false,
  fault: lesson === undefined ? { code } : { code, lesson },
});
