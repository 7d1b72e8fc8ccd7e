import type { LinkFaultCode } from '../share';

/** What a reader has to know of a code or a file that was not read. */
export type FaultGroup = 'damaged' | 'newer' | 'long' | 'foreign' | 'unsupported';

export function faultGroup(code: LinkFaultCode): FaultGroup {
  switch (code) {
    case 'cut':
    case 'checksum':
    case 'not-base64':
    case 'malformed':
      return 'damaged';
    case 'newer-version':
      return 'newer';
    case 'too-long':
    case 'too-big':
    case 'source-too-long':
      return 'long';
    case 'unsupported':
    case 'not-loaded':
      return 'unsupported';
    case 'not-compressed':
    case 'not-utf8':
    case 'not-json':
    case 'unknown-field':
    case 'wrong-shape':
    case 'wrong-lesson':
      return 'foreign';
  }
}
