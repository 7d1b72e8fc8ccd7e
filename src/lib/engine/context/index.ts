export { ContextAfterFunc } from './after-func';
export { Background, CancelContext, Context, DetachedContext, ValueContext } from './context';
