/**
 * Under this key a class of the engine states what its objects refer to, in the sense of Go's collector, where
 * that is not what their fields hold: a channel's waiting lists lead to tasks, but keep nothing alive.
 */
export const REFERENCES = Symbol('references');

/** Takes what an object refers to, one after the other; anything that is no object is passed over. */
export type Visit = (value: unknown) => void;

export interface Referring {
  [REFERENCES](visit: Visit): void;
}

export function isReferring(object: object): object is Referring {
  return REFERENCES in object;
}
