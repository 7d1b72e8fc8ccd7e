export { InvariantError, invariant, unreachable } from './invariant';
export { FAULT_CODES, REFUSAL_CODES, type Fault, type FaultCode } from './fault';
export { inert, inertJson, inertLines } from './inert';
export { NO_SITE, type Site, type SiteKind, type SiteTable } from './site';
